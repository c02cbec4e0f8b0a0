package dev.autogen.diff;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets a unique index stand for a unique constraint on the same columns, and the other way round:
 * both refuse the same rows, and which of the two a mapping ends in differs between Hibernate's
 * versions and dialects. Only a name that somebody chose and that is another one keeps them apart.
 */
final class UniqueTwins {
  private final DesiredSchema model;
  private final QualifiedName table;
  private final List<Element<Constraint>> oldConstraints;
  private final List<Element<Constraint>> newConstraints;
  private final List<Element<Index>> oldIndexes;
  private final List<Element<Index>> newIndexes;

  private UniqueTwins(DesiredSchema model, TableView current, TableView desired) {
    this.model = model;
    this.table = desired.name();
    this.oldConstraints = new ArrayList<>(current.constraints());
    this.newConstraints = new ArrayList<>(desired.constraints());
    this.oldIndexes = new ArrayList<>(current.indexes());
    this.newIndexes = new ArrayList<>(desired.indexes());
  }

  /** The two tables without the twins. */
  static Matching.Pair<TableView> without(
      DesiredSchema model, TableView current, TableView desired) {
    var twins = new UniqueTwins(model, current, desired);
    twins.removeWhatThePrimaryKeySays(desired.form().primaryKey());
    twins.removeConstraintsThatAreIndexes();
    twins.removeIndexesThatAreConstraints();
    return new Matching.Pair<>(
        view(current, twins.oldConstraints, twins.oldIndexes),
        view(desired, twins.newConstraints, twins.newIndexes));
  }

  // PostgreSQL itself takes such a constraint for the primary key when it creates the table.
  private void removeWhatThePrimaryKeySays(Optional<PrimaryKey> key) {
    key.map(each -> each.columns().stream().sorted().toList())
        .ifPresent(columns -> {
          if (!has(oldConstraints, each -> columns.equals(columns(each.first())))) {
            newConstraints.removeIf(
                each -> columns.equals(columns(each.first())) && isImplicit(each.value()));
          }
        });
  }

  private boolean isImplicit(Constraint constraint) {
    var name = constraint.name();
    return name != null && model.isImplicit(table, name);
  }

  private void removeConstraintsThatAreIndexes() {
    for (var wanted : List.copyOf(newConstraints)) {
      var columns = columns(wanted.first());
      if (columns == null || has(oldConstraints, each -> columns.equals(columns(each.first())))) {
        continue;
      }
      find(oldIndexes, old -> isTwin(columns, old.first(), name(wanted), old.first().name()))
          .forEach(old -> {
            oldIndexes.remove(old);
            newConstraints.remove(wanted);
          });
    }
  }

  private void removeIndexesThatAreConstraints() {
    for (var wanted : List.copyOf(newIndexes)) {
      var index = wanted.first();
      if (has(oldIndexes, each -> Structure.of(each.first()).equals(Structure.of(index)))) {
        continue;
      }
      find(
              oldConstraints,
              old -> {
                var columns = columns(old.first());
                return columns != null && isTwin(columns, index, index.name(), name(old));
              })
          .forEach(old -> {
            oldConstraints.remove(old);
            newIndexes.remove(wanted);
          });
    }
  }

  private boolean isTwin(
      List<String> columns, Index index, @Nullable String wantedName, @Nullable String oldName) {
    boolean nameFits =
        wantedName == null
            || oldName == null
            || wantedName.equals(oldName)
            || model.isImplicit(table, wantedName);
    return nameFits && columns.equals(columns(index));
  }

  private static @Nullable String name(Element<Constraint> constraint) {
    return constraint.first().name();
  }

  private static @Nullable List<String> columns(Constraint constraint) {
    boolean plain = constraint instanceof UniqueConstraint unique && isPlain(unique);
    return plain ? ((UniqueConstraint) constraint).columns().stream().sorted().toList() : null;
  }

  private static boolean isPlain(UniqueConstraint unique) {
    return unique.equals(UniqueConstraint.of(unique.name(), unique.columns()));
  }

  private static @Nullable List<String> columns(Index index) {
    List<IndexPart> plain =
        index.parts().stream()
            .map(IndexPart::column)
            .filter(column -> column != null)
            .map(column -> IndexPart.column(column))
            .toList();
    boolean twin = !plain.isEmpty() && index.equals(Index.of(index.name(), plain).withUnique());
    return twin ? plain.stream().map(IndexPart::column).sorted().toList() : null;
  }

  private static <T> boolean has(List<Element<T>> elements, Predicate<Element<T>> test) {
    return elements.stream().anyMatch(test);
  }

  private static <T> List<Element<T>> find(List<Element<T>> elements, Predicate<Element<T>> test) {
    return elements.stream().filter(test).limit(1).toList();
  }

  private static TableView view(
      TableView table, List<Element<Constraint>> constraints, List<Element<Index>> indexes) {
    return new TableView(
        table.table(), table.form(), table.columns(), constraints, indexes, table.comments());
  }
}

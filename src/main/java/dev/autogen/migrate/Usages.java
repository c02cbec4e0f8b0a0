package dev.autogen.migrate;

import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what hangs on something that is about to go. Databases differ in what they refuse and in
 * what they drop along with it; a migration says all of it.
 */
final class Usages {
  private Usages() {}

  /** Indexes, constraints, generated columns and the foreign keys of others that use a column. */
  static List<Usage> ofColumn(Schema schema, Table table, String column) {
    List<Usage> usages = new ArrayList<>();
    references(schema, table).stream()
        .filter(each -> each.key().referencedColumns().contains(column))
        .forEach(each -> usages.add(Usage.of(each.table(), each.key())));
    table.indexes().stream()
        .filter(index -> Constraints.uses(index, column))
        .forEach(index -> usages.add(Usage.of(table.name(), index)));
    table.constraints().stream()
        .filter(each -> Constraints.uses(each, column) && !isTold(usages, table, each))
        .forEach(each -> usages.add(Usage.of(table.name(), each)));
    table.columns().stream()
        .filter(each -> !each.name().equals(column) && isComputedFrom(each, column))
        .forEach(each -> usages.add(Usage.of(table.name(), each)));
    return List.copyOf(usages);
  }

  /** The foreign keys of other tables. */
  static List<Usage> ofTable(Schema schema, Table table) {
    return references(schema, table).stream()
        .filter(each -> !each.table().equals(table.name()))
        .map(each -> Usage.of(each.table(), each.key()))
        .toList();
  }

  /** The foreign keys that need this key, if no other key has its columns. */
  static List<Usage> ofKey(Schema schema, Table table, Constraint key) {
    var columns = keyColumns(key);
    boolean replaced =
        table.constraints().stream()
            .anyMatch(each -> !each.equals(key) && keyColumns(each).equals(columns));
    if (columns.isEmpty() || replaced) {
      return List.of();
    }
    return references(schema, table).stream()
        .filter(each -> columns.equals(new HashSet<>(each.key().referencedColumns())))
        .map(each -> Usage.of(each.table(), each.key()))
        .toList();
  }

  /** The columns of an enum type. */
  static List<Usage> ofEnumType(Schema schema, QualifiedName type) {
    List<Usage> usages = new ArrayList<>();
    for (var table : schema.tables()) {
      table.columns().stream()
          .filter(column -> Fitting.enumTypes(column.type()).contains(type))
          .forEach(column -> usages.add(Usage.of(table.name(), column)));
    }
    return List.copyOf(usages);
  }

  /**
   * @throws ProblemException if there are any; after raw SQL of undeclared effect that SQL must
   *     have dropped them
   */
  static void none(Known known, String what, List<Usage> usages) {
    if (known.isSure() && !usages.isEmpty()) {
      var words = usages.stream().map(Usage::words).collect(Collectors.joining(", "));
      var calls = usages.stream().map(Usage::call).collect(Collectors.joining("; "));
      throw ProblemException.usage(
          "%s is still used".formatted(what),
          "it is used by %s, and a drop takes nothing along that the migration does not say"
              .formatted(words),
          "before this line write " + calls);
    }
    usages.forEach(usage -> known.gone(usage.drop()));
  }

  /** A schema goes when it is empty, as far as the model knows. */
  static void emptySchema(Known known, String name) {
    var there = known.schema();
    var left =
        Stream.of(
                there.tables().stream().map(Table::name),
                there.sequences().stream().map(Sequence::name),
                there.enumTypes().stream().map(EnumType::name),
                there.views().stream().map(View::name))
            .flatMap(names -> names)
            .filter(each -> name.equals(each.schema()))
            .map(QualifiedName::toString)
            .toList();
    if (known.isSure() && !left.isEmpty()) {
      throw ProblemException.usage(
          "schema %s is still used".formatted(name),
          "in it are " + Nearest.listed(left),
          "drop them before this line");
    }
  }

  private static boolean isComputedFrom(Column computed, String column) {
    var generated = computed.generated();
    return generated != null && SqlText.mentions(generated.expression(), column);
  }

  private static boolean isTold(List<Usage> usages, Table table, Constraint constraint) {
    var drop = Usage.of(table.name(), constraint).drop();
    return usages.stream().anyMatch(usage -> usage.drop().equals(drop));
  }

  private static Set<String> keyColumns(Constraint constraint) {
    boolean key =
        constraint.kind() == Constraint.Kind.PRIMARY_KEY || constraint instanceof UniqueConstraint;
    return key ? new HashSet<>(Constraints.columns(constraint)) : Set.of();
  }

  private static List<Reference> references(Schema schema, Table target) {
    List<Reference> references = new ArrayList<>();
    for (var table : schema.tables()) {
      for (var key : table.foreignKeys()) {
        if (key.references().equals(target.name())) {
          references.add(new Reference(table.name(), key));
        }
      }
    }
    return references;
  }

  /** A foreign key and the table that has it. */
  private record Reference(QualifiedName table, ForeignKey key) {}
}

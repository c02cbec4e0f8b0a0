package dev.autogen.entity;

import dev.autogen.dialect.Dialect;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ImplicitName;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.KeyOrder;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.schema.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts names as PostgreSQL would, where it is a target, and tells which. */
final class NameCutting {
  private final Set<String> cut = new TreeSet<>();

  private NameCutting() {}

  static EntityModel of(DesiredSchema desired, List<Dialect> targets) {
    if (targets.stream().noneMatch(target -> target.name().equals("postgresql"))) {
      return new EntityModel(desired, List.of());
    }
    var cutting = new NameCutting();
    var schema = cutting.schema(desired.schema());
    cutting.refuseNamesakes(desired.schema());
    var implicit =
        desired.implicitNames().stream()
            .map(each -> new ImplicitName(cutting.name(each.table()), cutting.name(each.name())))
            .collect(Collectors.toSet());
    var orders =
        desired.keyOrders().stream()
            .map(each -> new KeyOrder(cutting.name(each.table()), cutting.names(each.columns())))
            .collect(Collectors.toSet());
    var computed =
        desired.computed().stream()
            .map(each -> new ColumnName(cutting.name(each.table()), cutting.name(each.column())))
            .collect(Collectors.toSet());
    var notes =
        cutting.cut.stream()
            .map(name ->
                "%s is longer than 63 bytes; PostgreSQL cuts it, and so do we".formatted(name))
            .toList();
    return new EntityModel(new DesiredSchema(schema, implicit, orders, computed), notes);
  }

  /** Two relations of one name are none that a database could have; Hibernate fails on them too. */
  private void refuseNamesakes(Schema asked) {
    Map<QualifiedName, QualifiedName> taken = new HashMap<>();
    Stream.of(
            asked.tables().stream().map(Table::name),
            asked.sequences().stream().map(Sequence::name),
            asked.views().stream().map(View::name))
        .flatMap(names -> names)
        .forEach(name -> {
          var other = taken.putIfAbsent(name(name), name);
          if (other != null && (cut.contains(name.name()) || cut.contains(other.name()))) {
            throw namesakes(other, name);
          }
        });
  }

  private static ProblemException namesakes(QualifiedName one, QualifiedName other) {
    return ProblemException.usage(
        "%s and %s are one name to PostgreSQL".formatted(one, other),
        "it cuts names after 63 bytes, and these begin alike",
        "give one of them a shorter name, such as @Table(name = …) or @SequenceGenerator");
  }

  private Schema schema(Schema schema) {
    return new Schema(
        schema.tables().stream().map(this::table).toList(),
        schema.sequences().stream().map(each -> each.withName(name(each.name()))).toList(),
        schema.enumTypes().stream()
            .map(each -> new EnumType(name(each.name()), each.values()))
            .toList(),
        schema.views().stream().map(each -> new View(name(each.name()), each.query())).toList(),
        schema.objects());
  }

  private Table table(Table table) {
    return table
        .withName(name(table.name()))
        .mapColumns(column -> column.withName(name(column.name())))
        .mapConstraints(each -> constraint(table, each))
        .mapIndexes(this::index);
  }

  private Constraint constraint(Table table, Constraint constraint) {
    var chosen = constraint.name();
    return constraintColumns(
        table, chosen == null ? constraint : constraint.withName(name(chosen)));
  }

  private Constraint constraintColumns(Table table, Constraint constraint) {
    if (constraint instanceof PrimaryKey key) {
      return key.withColumns(names(key.columns()));
    }
    if (constraint instanceof UniqueConstraint key) {
      return key.withColumns(names(key.columns()));
    }
    if (constraint instanceof CheckConstraint check) {
      return check.withExpression(expression(table, check.expression()));
    }
    var key = (ForeignKey) constraint;
    return new ForeignKey(
        key.name(),
        names(key.columns()),
        name(key.references()),
        names(key.referencedColumns()),
        key.onDelete(),
        key.onUpdate(),
        key.deferrability(),
        key.validated());
  }

  private String expression(Table table, String sql) {
    var result = sql;
    for (Column column : table.columns()) {
      var shorter = name(column.name());
      result =
          shorter.equals(column.name()) ? result : SqlText.renamed(result, column.name(), shorter);
    }
    return result;
  }

  private Index index(Index index) {
    return index
        .withName(name(index.name()))
        .withParts(index.parts().stream().map(this::part).toList())
        .withInclude(names(index.include()));
  }

  private IndexPart part(IndexPart part) {
    var column = part.column();
    return column == null ? part : part.withColumn(name(column));
  }

  private List<String> names(List<String> names) {
    return names.stream().map(this::name).toList();
  }

  private QualifiedName name(QualifiedName name) {
    return new QualifiedName(optional(name.schema()), name(name.name()));
  }

  private @Nullable String optional(@Nullable String name) {
    return name == null ? null : name(name);
  }

  private String name(String name) {
    var result = NameLength.cut(name, NameLength.MOST_BYTES);
    if (!result.equals(name)) {
      cut.add(name);
    }
    return result;
  }
}

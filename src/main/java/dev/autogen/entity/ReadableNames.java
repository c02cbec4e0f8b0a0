package dev.autogen.entity;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ImplicitName;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that a person can read in the place of those that nobody chose. They stay marked as
 * implicit. A primary key keeps none: each database's own is readable.
 */
final class ReadableNames {
  private final DesiredSchema desired;
  private final Set<QualifiedName> taken = new HashSet<>();
  private final Set<ImplicitName> implicit = new HashSet<>();

  private ReadableNames(DesiredSchema desired) {
    this.desired = desired;
    desired.schema().tables().forEach(this::takeChosen);
  }

  static DesiredSchema of(DesiredSchema desired) {
    var names = new ReadableNames(desired);
    var schema = desired.schema().mapTables(names::named);
    return new DesiredSchema(schema, names.implicit, desired.keyOrders(), desired.computed());
  }

  private void takeChosen(Table table) {
    Stream.concat(
            table.constraints().stream().flatMap(each -> Stream.ofNullable(each.name())),
            table.indexes().stream().map(Index::name))
        .filter(name -> !desired.isImplicit(table.name(), name))
        .forEach(name -> taken.add(table.name().withName(name)));
    taken.add(table.name());
  }

  private Table named(Table table) {
    return table
        .mapConstraints(constraint -> named(table, constraint))
        .mapIndexes(index -> named(table, index));
  }

  private Constraint named(Table table, Constraint constraint) {
    var name = constraint.name();
    boolean chosen = name != null && !desired.isImplicit(table.name(), name);
    return chosen || constraint instanceof PrimaryKey
        ? constraint
        : constraint.withName(free(table.name(), prefix(constraint), columns(table, constraint)));
  }

  private Index named(Table table, Index index) {
    if (!desired.isImplicit(table.name(), index.name())) {
      return index;
    }
    var columns =
        index.parts().stream()
            .map(part -> Optional.ofNullable(part.column()).orElse("expression"))
            .toList();
    return index.withName(free(table.name(), index.unique() ? "uq" : "ix", columns));
  }

  private static String prefix(Constraint constraint) {
    return switch (constraint.kind()) {
      case FOREIGN_KEY -> "fk";
      case UNIQUE -> "uq";
      case CHECK -> "ck";
      case PRIMARY_KEY -> "pk";
    };
  }

  private static List<String> columns(Table table, Constraint constraint) {
    if (constraint instanceof ForeignKey key) {
      return key.columns();
    }
    if (constraint instanceof UniqueConstraint key) {
      return key.columns();
    }
    return constraint instanceof CheckConstraint check ? mentioned(table, check) : List.of();
  }

  private static List<String> mentioned(Table table, CheckConstraint check) {
    var tokens = SqlText.tokens(check.expression());
    return table.columns().stream()
        .map(Column::name)
        .filter(column -> tokens.stream().anyMatch(token -> token.names(column)))
        .toList();
  }

  private String free(QualifiedName table, String prefix, List<String> columns) {
    var wanted =
        Stream.concat(Stream.of(prefix, table.name()), columns.stream())
            .collect(Collectors.joining("_"));
    var name = NameLength.shortened(wanted);
    for (int i = 2; !taken.add(table.withName(name)); i++) {
      name = NameLength.shortened(wanted + "_" + i);
    }
    implicit.add(new ImplicitName(table, name));
    return name;
  }
}

package dev.autogen.operation;

import static dev.autogen.operation.TableChange.renamed;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;

/**
 * Renames a column and everything that names it, in its own table and in the foreign keys of
 * others.
 */
final class ColumnRename {
  private final RenameColumn rename;

  private ColumnRename(RenameColumn rename) {
    this.rename = rename;
  }

  static Schema apply(Schema schema, RenameColumn rename) {
    var renaming = new ColumnRename(rename);
    var tables = Items.changed(schema.tables(), rename.table(), Table::name, renaming::inItsTable);
    return schema
        .withTables(tables)
        .mapTables(table -> table.mapConstraints(renaming::inReferences));
  }

  private Table inItsTable(Table table) {
    var columns =
        Items.changed(
            table.columns(), rename.from(), Column::name, column -> column.withName(rename.to()));
    return table
        .withColumns(columns)
        .mapColumns(this::inGenerated)
        .mapConstraints(this::inConstraint)
        .mapIndexes(this::inIndex);
  }

  private Column inGenerated(Column column) {
    var generated = column.generated();
    return generated == null
        ? column
        : column.withGenerated(new Generated(text(generated.expression()), generated.stored()));
  }

  private Constraint inConstraint(Constraint constraint) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> {
        var key = (PrimaryKey) constraint;
        yield key.withColumns(renamed(key.columns(), rename.from(), rename.to()));
      }
      case UNIQUE -> {
        var unique = (UniqueConstraint) constraint;
        yield unique.withColumns(renamed(unique.columns(), rename.from(), rename.to()));
      }
      case CHECK -> {
        var check = (CheckConstraint) constraint;
        yield check.withExpression(text(check.expression()));
      }
      case FOREIGN_KEY -> {
        var key = (ForeignKey) constraint;
        yield key.withColumns(renamed(key.columns(), rename.from(), rename.to()));
      }
    };
  }

  private Constraint inReferences(Constraint constraint) {
    return constraint instanceof ForeignKey key && key.references().equals(rename.table())
        ? key.withTarget(
            key.references(), renamed(key.referencedColumns(), rename.from(), rename.to()))
        : constraint;
  }

  private Index inIndex(Index index) {
    var predicate = index.predicate();
    return index
        .withParts(index.parts().stream().map(this::inPart).toList())
        .withPredicate(predicate == null ? null : text(predicate))
        .withInclude(renamed(index.include(), rename.from(), rename.to()));
  }

  private IndexPart inPart(IndexPart part) {
    var expression = part.expression();
    if (expression != null) {
      return part.withExpression(text(expression));
    }
    return rename.from().equals(part.column()) ? part.withColumn(rename.to()) : part;
  }

  private String text(String sql) {
    return SqlText.renamed(sql, rename.from(), rename.to());
  }
}

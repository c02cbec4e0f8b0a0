package dev.autogen.operation;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;

/** Moves everything from one schema of the database to another. Expressions keep their text. */
record SchemaRename(RenameSchema rename) {

  static Schema apply(Schema schema, RenameSchema rename) {
    var renaming = new SchemaRename(rename);
    return new Schema(
        schema.tables().stream().map(renaming::inTable).toList(),
        schema.sequences().stream()
            .map(each -> each.withName(renaming.moved(each.name())))
            .toList(),
        schema.enumTypes().stream()
            .map(each -> each.withName(renaming.moved(each.name())))
            .toList(),
        schema.views().stream()
            .map(each -> new View(renaming.moved(each.name()), each.query()))
            .toList(),
        schema.objects());
  }

  private QualifiedName moved(QualifiedName name) {
    return rename.from().equals(name.schema()) ? new QualifiedName(rename.to(), name.name()) : name;
  }

  private Table inTable(Table table) {
    return table
        .withName(moved(table.name()))
        .mapColumns(this::inColumn)
        .mapConstraints(this::inConstraint);
  }

  private Column inColumn(Column column) {
    return column.withType(inType(column.type()));
  }

  private SqlType inType(SqlType type) {
    if (type instanceof SqlType.Array array) {
      return new SqlType.Array(inType(array.element()));
    }
    return type instanceof SqlType.EnumReference reference
        ? new SqlType.EnumReference(moved(reference.name()))
        : type;
  }

  private Constraint inConstraint(Constraint constraint) {
    return constraint instanceof ForeignKey key
        ? key.withTarget(moved(key.references()), key.referencedColumns())
        : constraint;
  }
}

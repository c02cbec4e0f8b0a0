package dev.autogen.operation;

import dev.autogen.schema.Column;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Literal;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;

/**
 * Renames a value of an enum type, and the defaults that are this value. Expressions keep their
 * text.
 */
record EnumValueRename(RenameEnumValue rename) {

  static Schema apply(Schema schema, RenameEnumValue rename) {
    var renaming = new EnumValueRename(rename);
    var types = Items.changed(schema.enumTypes(), rename.type(), EnumType::name, renaming::inType);
    return schema.withEnumTypes(types).mapTables(renaming::inTable);
  }

  private EnumType inType(EnumType type) {
    return new EnumType(
        type.name(), TableChange.renamed(type.values(), rename.from(), rename.to()));
  }

  private Table inTable(Table table) {
    return table.mapColumns(this::inColumn);
  }

  private Column inColumn(Column column) {
    boolean has =
        column.type().equals(new SqlType.EnumReference(rename.type()))
            && new Literal(rename.from()).equals(column.defaultValue());
    return has ? column.withDefault(new Literal(rename.to())) : column;
  }
}

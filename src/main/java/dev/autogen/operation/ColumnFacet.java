package dev.autogen.operation;

import dev.autogen.schema.Column;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.SqlType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One side of one aspect of a column, as it is written in {@code alterColumn}: {@code old.to(new)}.
 * Null in a facet means that the column has none of it.
 */
public sealed interface ColumnFacet {

  /** Whether {@code column} has this side. */
  boolean isOf(Column column);

  /** {@code column} with this side. */
  Column on(Column column);

  record Type(SqlType type) implements ColumnFacet {
    public ColumnChange to(Type changed) {
      return new ColumnChange(this, changed, null);
    }

    /** {@code type(varchar(10)).to(integer())}. */
    public ColumnChange to(SqlType changed) {
      return to(new Type(changed));
    }

    @Override
    public boolean isOf(Column column) {
      return column.type().equals(type);
    }

    @Override
    public Column on(Column column) {
      return column.withType(type);
    }
  }

  record Nullability(boolean nullable) implements ColumnFacet {
    public ColumnChange to(Nullability changed) {
      return new ColumnChange(this, changed, null);
    }

    @Override
    public boolean isOf(Column column) {
      return column.nullable() == nullable;
    }

    @Override
    public Column on(Column column) {
      return column.withNullable(nullable);
    }
  }

  record Default(@Nullable DefaultValue value) implements ColumnFacet {
    public ColumnChange to(Default changed) {
      return new ColumnChange(this, changed, null);
    }

    @Override
    public boolean isOf(Column column) {
      return Objects.equals(column.defaultValue(), value);
    }

    @Override
    public Column on(Column column) {
      return column.withDefault(value);
    }
  }

  record Counting(@Nullable Identity options) implements ColumnFacet {
    public ColumnChange to(Counting changed) {
      return new ColumnChange(this, changed, null);
    }

    @Override
    public boolean isOf(Column column) {
      return Objects.equals(column.identityOptions(), options);
    }

    @Override
    public Column on(Column column) {
      return column.withIdentity(options);
    }
  }

  record Computing(@Nullable Generated generated) implements ColumnFacet {
    public ColumnChange to(Computing changed) {
      return new ColumnChange(this, changed, null);
    }

    @Override
    public boolean isOf(Column column) {
      return Objects.equals(column.generated(), generated);
    }

    @Override
    public Column on(Column column) {
      return column.withGenerated(generated);
    }
  }

  record Collation(@Nullable String name) implements ColumnFacet {
    public ColumnChange to(Collation changed) {
      return new ColumnChange(this, changed, null);
    }

    @Override
    public boolean isOf(Column column) {
      return Objects.equals(column.collation(), name);
    }

    @Override
    public Column on(Column column) {
      return column.withCollation(name);
    }
  }

  record Comment(@Nullable String text) implements ColumnFacet {
    public ColumnChange to(Comment changed) {
      return new ColumnChange(this, changed, null);
    }

    @Override
    public boolean isOf(Column column) {
      return Objects.equals(column.comment(), text);
    }

    @Override
    public Column on(Column column) {
      return column.withComment(text);
    }
  }
}

package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Changes a table's comment; null means none. */
public record SetTableComment(QualifiedName table, @Nullable String from, @Nullable String to)
    implements Operation {
  @Override
  public SetTableComment inverse() {
    return new SetTableComment(table, to, from);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.setTableComment(this);
  }
}

package dev.autogen.operation;

import dev.autogen.schema.QualifiedName;

/** Gives a value of an enum type another name; rows that hold it hold the new one. */
public record RenameEnumValue(QualifiedName type, String from, String to) implements WrittenByHand {
  @Override
  public RenameEnumValue inverse() {
    return new RenameEnumValue(type, to, from);
  }

  @Override
  public <R> R accept(HandVisitor<R> visitor) {
    return visitor.renameEnumValue(this);
  }
}

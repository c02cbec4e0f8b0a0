package dev.autogen.operation;

/** Gives a schema of the database another name; everything in it comes along. */
public record RenameSchema(String from, String to) implements WrittenByHand {
  @Override
  public RenameSchema inverse() {
    return new RenameSchema(to, from);
  }

  @Override
  public <R> R accept(HandVisitor<R> visitor) {
    return visitor.renameSchema(this);
  }
}

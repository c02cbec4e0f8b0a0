package dev.autogen.operation;

/** What only people say in a migration: no difference between two schemas leads to it. */
public sealed interface WrittenByHand extends Operation
    permits RenameEnumValue,
        RenameView,
        RenameSchema,
        UseIndex,
        ReleaseIndex,
        SetLockTimeout,
        RowChange {

  <R> R accept(HandVisitor<R> visitor);

  @Override
  default <R> R accept(Visitor<R> visitor) {
    return visitor.writtenByHand(this);
  }

  /** One method an operation, like {@link Operation.Visitor}. */
  interface HandVisitor<R> {
    R renameEnumValue(RenameEnumValue operation);

    R renameView(RenameView operation);

    R renameSchema(RenameSchema operation);

    R useIndex(UseIndex operation);

    R releaseIndex(ReleaseIndex operation);

    R setLockTimeout(SetLockTimeout operation);

    R changeRows(RowChange operation);
  }
}

package dev.autogen.operation;

/**
 * One change to a schema, as data. Its inverse restores the schema, not the rows it dropped.
 *
 * <p>Every operation carries both whole sides, so that whoever reads it (SQL, Java source, plain
 * words, hazards) needs nothing else.
 */
public sealed interface Operation
    permits CreateTable,
        DropTable,
        RenameTable,
        SetTableComment,
        AddColumn,
        DropColumn,
        AlterColumn,
        RenameColumn,
        AddConstraint,
        DropConstraint,
        ReplaceConstraint,
        RenameConstraint,
        CreateIndex,
        DropIndex,
        RenameIndex,
        CreateSequence,
        DropSequence,
        AlterSequence,
        RenameSequence,
        CreateEnumType,
        DropEnumType,
        AlterEnumType,
        RenameEnumType,
        CreateView,
        DropView,
        CreateObject,
        DropObject,
        CreateSchema,
        DropSchema,
        WrittenByHand,
        ExecuteSql {

  /**
   * The operation that takes this one back.
   *
   * @throws IllegalStateException if it is not {@link #isReversible() reversible}
   */
  Operation inverse();

  /** Whether {@link #inverse()} is known; raw SQL and changes of rows can be without one. */
  default boolean isReversible() {
    return true;
  }

  /** Whether it ends transactions by itself, so that it runs outside of the migration's. */
  default boolean needsNoTransaction() {
    return false;
  }

  <R> R accept(Visitor<R> visitor);

  /** One method per operation: a new operation does not compile until every reader handles it. */
  interface Visitor<R> {
    R createTable(CreateTable operation);

    R dropTable(DropTable operation);

    R renameTable(RenameTable operation);

    R setTableComment(SetTableComment operation);

    R addColumn(AddColumn operation);

    R dropColumn(DropColumn operation);

    R alterColumn(AlterColumn operation);

    R renameColumn(RenameColumn operation);

    R addConstraint(AddConstraint operation);

    R dropConstraint(DropConstraint operation);

    R replaceConstraint(ReplaceConstraint operation);

    R renameConstraint(RenameConstraint operation);

    R createIndex(CreateIndex operation);

    R dropIndex(DropIndex operation);

    R renameIndex(RenameIndex operation);

    R createSequence(CreateSequence operation);

    R dropSequence(DropSequence operation);

    R alterSequence(AlterSequence operation);

    R renameSequence(RenameSequence operation);

    R createEnumType(CreateEnumType operation);

    R dropEnumType(DropEnumType operation);

    R alterEnumType(AlterEnumType operation);

    R renameEnumType(RenameEnumType operation);

    R createView(CreateView operation);

    R dropView(DropView operation);

    R createObject(CreateObject operation);

    R dropObject(DropObject operation);

    R createSchema(CreateSchema operation);

    R dropSchema(DropSchema operation);

    R writtenByHand(WrittenByHand operation);

    R executeSql(ExecuteSql operation);
  }
}

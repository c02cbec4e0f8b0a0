package dev.autogen.report;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.AlterEnumType;
import dev.autogen.operation.AlterSequence;
import dev.autogen.operation.CreateEnumType;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateObject;
import dev.autogen.operation.CreateSchema;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropEnumType;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.DropObject;
import dev.autogen.operation.DropSchema;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.DropView;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.RenameEnumType;
import dev.autogen.operation.RenameIndex;
import dev.autogen.operation.RenameSequence;
import dev.autogen.operation.RenameTable;
import dev.autogen.operation.ReplaceConstraint;
import dev.autogen.operation.SetTableComment;
import dev.autogen.operation.WrittenByHand;
import dev.autogen.schema.Column;
import dev.autogen.schema.Table;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Each operation as one line of plain words, such as {@code add column customers.nickname
 * varchar(255)}.
 */
public final class ChangeText implements Operation.Visitor<String> {
  private ChangeText() {}

  /** The line for one operation, without a line end. */
  public static String of(Operation operation) {
    return operation.accept(new ChangeText());
  }

  @Override
  public String createTable(CreateTable operation) {
    return "add table %s (%s)".formatted(operation.table().name(), names(operation.table()));
  }

  @Override
  public String dropTable(DropTable operation) {
    return "drop table " + operation.table().name();
  }

  @Override
  public String renameTable(RenameTable operation) {
    return "rename table %s to %s".formatted(operation.from(), operation.to());
  }

  @Override
  public String setTableComment(SetTableComment operation) {
    return "comment table %s: %s -> %s"
        .formatted(operation.table(), comment(operation.from()), comment(operation.to()));
  }

  @Override
  public String addColumn(AddColumn operation) {
    return "add column %s.%s".formatted(operation.table(), ColumnText.of(operation.column()));
  }

  @Override
  public String dropColumn(DropColumn operation) {
    return "drop column %s.%s".formatted(operation.table(), operation.column().name());
  }

  @Override
  public String alterColumn(AlterColumn operation) {
    return "change column %s.%s: %s"
        .formatted(
            operation.table(),
            operation.to().name(),
            ColumnText.changes(operation.from(), operation.to()));
  }

  @Override
  public String renameColumn(RenameColumn operation) {
    return "rename column %s.%s to %s"
        .formatted(operation.table(), operation.from(), operation.to());
  }

  @Override
  public String addConstraint(AddConstraint operation) {
    return "add " + ConstraintText.of(operation.table(), operation.constraint());
  }

  @Override
  public String dropConstraint(DropConstraint operation) {
    return "drop " + ConstraintText.of(operation.table(), operation.constraint());
  }

  @Override
  public String replaceConstraint(ReplaceConstraint operation) {
    return "replace %s by %s"
        .formatted(
            ConstraintText.of(operation.table(), operation.from()),
            ConstraintText.what(operation.to()));
  }

  @Override
  public String renameConstraint(RenameConstraint operation) {
    return "rename %s to %s"
        .formatted(ConstraintText.of(operation.table(), operation.from()), operation.to().name());
  }

  @Override
  public String createIndex(CreateIndex operation) {
    return "add " + ConstraintText.of(operation.table(), operation.index());
  }

  @Override
  public String dropIndex(DropIndex operation) {
    return "drop " + ConstraintText.of(operation.table(), operation.index());
  }

  @Override
  public String renameIndex(RenameIndex operation) {
    return "rename index %s of table %s to %s"
        .formatted(operation.from(), operation.table(), operation.to());
  }

  @Override
  public String createSequence(CreateSequence operation) {
    return "add sequence " + operation.sequence().name();
  }

  @Override
  public String dropSequence(DropSequence operation) {
    return "drop sequence " + operation.sequence().name();
  }

  @Override
  public String alterSequence(AlterSequence operation) {
    return "change sequence %s: %s"
        .formatted(operation.to().name(), SequenceText.changes(operation.from(), operation.to()));
  }

  @Override
  public String renameSequence(RenameSequence operation) {
    return "rename sequence %s to %s".formatted(operation.from(), operation.to());
  }

  @Override
  public String createEnumType(CreateEnumType operation) {
    return "add enum type %s %s".formatted(operation.type().name(), operation.type().values());
  }

  @Override
  public String dropEnumType(DropEnumType operation) {
    return "drop enum type " + operation.type().name();
  }

  @Override
  public String alterEnumType(AlterEnumType operation) {
    return "change enum type %s: %s -> %s"
        .formatted(operation.to().name(), operation.from().values(), operation.to().values());
  }

  @Override
  public String renameEnumType(RenameEnumType operation) {
    return "rename enum type %s to %s".formatted(operation.from(), operation.to());
  }

  @Override
  public String createView(CreateView operation) {
    return "add view " + operation.view().name();
  }

  @Override
  public String dropView(DropView operation) {
    return "drop view " + operation.view().name();
  }

  @Override
  public String createObject(CreateObject operation) {
    return "add object " + operation.object().name();
  }

  @Override
  public String dropObject(DropObject operation) {
    return "drop object " + operation.object().name();
  }

  @Override
  public String createSchema(CreateSchema operation) {
    return "add schema " + operation.name();
  }

  @Override
  public String dropSchema(DropSchema operation) {
    return "drop schema " + operation.name();
  }

  @Override
  public String writtenByHand(WrittenByHand operation) {
    return operation.accept(new HandText());
  }

  @Override
  public String executeSql(ExecuteSql operation) {
    return "run SQL: " + operation.sql().strip();
  }

  private static String names(Table table) {
    return table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private static String comment(@Nullable String text) {
    return text == null ? "none" : "'" + text + "'";
  }
}

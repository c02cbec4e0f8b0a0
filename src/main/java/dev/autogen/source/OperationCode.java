package dev.autogen.source;

import static dev.autogen.source.Code.token;

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
import dev.autogen.operation.UpdateRows;
import dev.autogen.operation.WrittenByHand;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Operations as calls on {@code op}: one each, and one more for each index of a new table. */
final class OperationCode implements Operation.Visitor<List<Code.Calls>> {
  private final JavaText text;
  private final ColumnCode columns;
  private final ConstraintCode constraints;
  private final IndexCode indexes;
  private final SequenceCode sequences;
  private final RowCode rows;

  OperationCode(JavaText text) {
    this.text = text;
    this.columns = new ColumnCode(text);
    this.constraints = new ConstraintCode(text);
    this.indexes = new IndexCode(text);
    this.sequences = new SequenceCode(text);
    this.rows = new RowCode(text, columns);
  }

  @Override
  public List<Code.Calls> createTable(CreateTable operation) {
    var table = operation.table();
    List<Code> elements = new ArrayList<>(List.of(name(table.name())));
    table.columns().forEach(each -> elements.add(columns.of(each)));
    table.constraints().forEach(each -> elements.add(constraints.of(each)));
    var comment = table.comment();
    if (comment != null) {
      elements.add(Code.call("tableComment", text.string(comment)));
    }
    List<Code.Calls> calls = new ArrayList<>(List.of(Code.call("op.createTable", elements)));
    table
        .indexes()
        .forEach(index -> calls.addAll(createIndex(new CreateIndex(table.name(), index))));
    return calls;
  }

  @Override
  public List<Code.Calls> dropTable(DropTable operation) {
    return op("dropTable", name(operation.table().name()));
  }

  @Override
  public List<Code.Calls> renameTable(RenameTable operation) {
    return op("renameTable", name(operation.from()), name(operation.to()));
  }

  @Override
  public List<Code.Calls> setTableComment(SetTableComment operation) {
    return op(
        "setTableComment",
        name(operation.table()),
        orNull(operation.from()),
        orNull(operation.to()));
  }

  @Override
  public List<Code.Calls> addColumn(AddColumn operation) {
    return op("addColumn", name(operation.table()), columns.of(operation.column()));
  }

  @Override
  public List<Code.Calls> dropColumn(DropColumn operation) {
    return op("dropColumn", name(operation.table()), text.string(operation.column().name()));
  }

  @Override
  public List<Code.Calls> alterColumn(AlterColumn operation) {
    List<Code> arguments = new ArrayList<>();
    arguments.add(name(operation.table()));
    arguments.add(text.string(operation.to().name()));
    arguments.addAll(columns.changes(operation));
    return List.of(Code.call("op.alterColumn", arguments));
  }

  @Override
  public List<Code.Calls> renameColumn(RenameColumn operation) {
    return op(
        "renameColumn",
        name(operation.table()),
        text.string(operation.from()),
        text.string(operation.to()));
  }

  @Override
  public List<Code.Calls> addConstraint(AddConstraint operation) {
    return op("addConstraint", name(operation.table()), constraints.of(operation.constraint()));
  }

  @Override
  public List<Code.Calls> dropConstraint(DropConstraint operation) {
    var constraint = operation.constraint();
    var name = constraint.name();
    return op(
        "dropConstraint",
        name(operation.table()),
        name == null ? constraints.of(constraint) : text.string(name));
  }

  @Override
  public List<Code.Calls> replaceConstraint(ReplaceConstraint operation) {
    return op(
        "replaceConstraint",
        name(operation.table()),
        constraints.of(operation.from()),
        constraints.of(operation.to()));
  }

  /** A constraint that had no name, or loses it, is replaced: there is no name to say. */
  @Override
  public List<Code.Calls> renameConstraint(RenameConstraint operation) {
    var from = operation.from().name();
    var to = operation.to().name();
    if (from == null || to == null) {
      return replaceConstraint(
          new ReplaceConstraint(operation.table(), operation.from(), operation.to()));
    }
    return op("renameConstraint", name(operation.table()), text.string(from), text.string(to));
  }

  @Override
  public List<Code.Calls> createIndex(CreateIndex operation) {
    return op("createIndex", name(operation.table()), indexes.of(operation.index()));
  }

  @Override
  public List<Code.Calls> dropIndex(DropIndex operation) {
    return op("dropIndex", name(operation.table()), text.string(operation.index().name()));
  }

  @Override
  public List<Code.Calls> renameIndex(RenameIndex operation) {
    return op(
        "renameIndex",
        name(operation.table()),
        text.string(operation.from()),
        text.string(operation.to()));
  }

  @Override
  public List<Code.Calls> createSequence(CreateSequence operation) {
    return op("createSequence", sequences.of(operation.sequence()));
  }

  @Override
  public List<Code.Calls> dropSequence(DropSequence operation) {
    return op("dropSequence", name(operation.sequence().name()));
  }

  @Override
  public List<Code.Calls> alterSequence(AlterSequence operation) {
    return op("alterSequence", sequences.of(operation.from()), sequences.of(operation.to()));
  }

  @Override
  public List<Code.Calls> renameSequence(RenameSequence operation) {
    return op("renameSequence", name(operation.from()), name(operation.to()));
  }

  @Override
  public List<Code.Calls> createEnumType(CreateEnumType operation) {
    return op("createEnumType", named(operation.type()));
  }

  @Override
  public List<Code.Calls> dropEnumType(DropEnumType operation) {
    return op("dropEnumType", name(operation.type().name()));
  }

  @Override
  public List<Code.Calls> alterEnumType(AlterEnumType operation) {
    var change =
        Code.call("values", strings(operation.from().values()))
            .then("to", Code.call("values", strings(operation.to().values())));
    return op("alterEnumType", name(operation.to().name()), change);
  }

  @Override
  public List<Code.Calls> renameEnumType(RenameEnumType operation) {
    return op("renameEnumType", name(operation.from()), name(operation.to()));
  }

  @Override
  public List<Code.Calls> createView(CreateView operation) {
    var view = operation.view();
    return op("createView", name(view.name()), text.string(view.query()));
  }

  @Override
  public List<Code.Calls> dropView(DropView operation) {
    return op("dropView", name(operation.view().name()));
  }

  @Override
  public List<Code.Calls> createObject(CreateObject operation) {
    var object = operation.object();
    return op(
        "createObject",
        text.string(object.name()),
        Code.call("script", strings(object.create())),
        Code.call("script", strings(object.drop())));
  }

  @Override
  public List<Code.Calls> dropObject(DropObject operation) {
    return op("dropObject", text.string(operation.object().name()));
  }

  @Override
  public List<Code.Calls> createSchema(CreateSchema operation) {
    return op("createSchema", text.string(operation.name()));
  }

  @Override
  public List<Code.Calls> dropSchema(DropSchema operation) {
    return op("dropSchema", text.string(operation.name()));
  }

  @Override
  public List<Code.Calls> writtenByHand(WrittenByHand operation) {
    if (operation instanceof UpdateRows update) {
      return rows.of(update);
    }
    throw new IllegalStateException("no difference gives " + operation);
  }

  @Override
  public List<Code.Calls> executeSql(ExecuteSql operation) {
    return op("execute", text.string(operation.sql()));
  }

  private Code[] named(EnumType type) {
    return Stream.concat(Stream.of(name(type.name())), strings(type.values()).stream())
        .toArray(Code[]::new);
  }

  private static List<Code.Calls> op(String word, Code... arguments) {
    return List.of(Code.call("op." + word, arguments));
  }

  private Code name(QualifiedName name) {
    return text.string(name.toString());
  }

  private Code orNull(@Nullable String value) {
    return value == null ? token("null") : text.string(value);
  }

  private List<Code> strings(List<String> texts) {
    return texts.stream().map(text::string).toList();
  }
}

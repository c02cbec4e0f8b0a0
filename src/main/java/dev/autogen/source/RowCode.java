package dev.autogen.source;

import dev.autogen.operation.UpdateRows;
import java.util.List;

/** Changes of rows that a difference asks for, as calls on {@code op}. */
final class RowCode {
  private final JavaText text;
  private final ColumnCode columns;

  RowCode(JavaText text, ColumnCode columns) {
    this.text = text;
    this.columns = columns;
  }

  List<Code.Calls> of(UpdateRows operation) {
    if (operation.scope().batch() != null || operation.scope().atMost() != null) {
      throw new IllegalStateException("no difference gives " + operation);
    }
    var code = Code.call("op.update", text.string(operation.table().name().toString()));
    for (var each : operation.assignments()) {
      code = code.then("set", text.string(each.column().name()), value(each));
    }
    var where = operation.scope().where();
    return List.of(where == null ? code : code.then("where", text.string(where)));
  }

  private Code value(UpdateRows.Assignment assignment) {
    var placeholder = assignment.placeholder();
    if (placeholder != null) {
      return Code.call("placeholder", text.string(placeholder.of()));
    }
    var value = assignment.value();
    return value == null ? Code.token("null") : columns.value(value);
  }
}

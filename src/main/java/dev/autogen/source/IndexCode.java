package dev.autogen.source;

import static dev.autogen.source.Code.call;

import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import java.util.ArrayList;
import java.util.List;

/** Indexes in the words of {@link dev.autogen.Ddl}. */
final class IndexCode {
  private final JavaText text;

  IndexCode(JavaText text) {
    this.text = text;
  }

  Code of(Index index) {
    List<Code> arguments = new ArrayList<>(List.of(text.string(index.name())));
    boolean columnsOnly = index.parts().stream().allMatch(IndexCode::isPlain);
    index.parts().forEach(each -> arguments.add(columnsOnly ? column(each) : part(each)));
    var code = call(index.unique() ? "uniqueIndex" : "index", arguments);
    if (!index.include().isEmpty()) {
      var columns = index.include().stream().map(text::string).toArray(Code[]::new);
      code = code.then("including", columns);
    }
    var method = index.method();
    if (method != null) {
      code = code.then("using", text.string(method));
    }
    var predicate = index.predicate();
    if (predicate != null) {
      code = code.then("where", text.string(predicate));
    }
    return index.nullsNotDistinct() ? code.then("withNullsNotDistinct") : code;
  }

  private static boolean isPlain(IndexPart part) {
    var column = part.column();
    return column != null && part.equals(IndexPart.column(column));
  }

  private Code column(IndexPart part) {
    var column = part.column();
    if (column == null) {
      throw new IllegalStateException("no column: " + part);
    }
    return text.string(column);
  }

  private Code part(IndexPart part) {
    var code = key(part);
    code =
        switch (part.nulls()) {
          case DEFAULT -> code;
          case FIRST -> code.then("nullsFirst");
          case LAST -> code.then("nullsLast");
        };
    var operatorClass = part.operatorClass();
    if (operatorClass != null) {
      code = code.then("operatorClass", text.string(operatorClass));
    }
    var collation = part.collation();
    return collation == null ? code : code.then("collation", text.string(collation));
  }

  private Code.Calls key(IndexPart part) {
    var expression = part.expression();
    if (expression == null) {
      return call(part.descending() ? "desc" : "asc", column(part));
    }
    var code = call("expression", text.string(expression));
    return part.descending() ? code.then("desc") : code;
  }
}

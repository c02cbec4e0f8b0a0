package dev.autogen.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values written in one {@code @Revision(…)}. */
final class RevisionAnnotation {
  private static final List<String> LISTS =
      List.of("revises", "dependsOn", "branchLabels", "replaces");
  private static final List<String> STRINGS = List.of("id", "created");
  private static final String FLAG = "transactional";

  private final TokenCursor cursor;
  private final String file;
  private final int line;
  private final Map<String, List<String>> values = new TreeMap<>();

  private RevisionAnnotation(TokenCursor cursor, String file, int line) {
    this.cursor = cursor;
    this.file = file;
    this.line = line;
  }

  /** Reads from behind the annotation's name to behind its closing parenthesis. */
  static RevisionAnnotation read(TokenCursor cursor, String file, int line) {
    var annotation = new RevisionAnnotation(cursor, file, line);
    if (cursor.token().isSign("(")) {
      cursor.advance();
      annotation.elements();
    }
    return annotation;
  }

  int line() {
    return line;
  }

  /** What the annotated class says, now that its name is known. */
  RevisionHeader header(String message, String packageName, String className) {
    var id = values.get("id");
    if (id == null) {
      throw HeaderProblems.noId(file, line, className);
    }
    var node =
        new RevisionNode(
            id.get(0),
            list("revises"),
            list("dependsOn"),
            list("branchLabels"),
            message,
            created(),
            file);
    boolean transactional = !list(FLAG).contains("false");
    return new RevisionHeader(node, transactional, packageName, className, list("replaces"));
  }

  private List<String> list(String element) {
    return values.getOrDefault(element, List.of());
  }

  private @Nullable Instant created() {
    var written = String.join("", list("created"));
    return written.isBlank() ? null : CreatedTime.parse(written, file, line);
  }

  private void elements() {
    while (!cursor.token().isSign(")")) {
      var name = cursor.token();
      if (name.kind() != JavaToken.Kind.WORD) {
        throw HeaderProblems.unexpected(file, name, "the name of an element");
      }
      cursor.advance();
      expect("=");
      if (values.put(name.text(), value(name)) != null) {
        throw HeaderProblems.twice(file, name);
      }
      if (!cursor.token().isSign(")")) {
        expect(",");
      }
    }
    cursor.advance();
  }

  private void expect(String sign) {
    if (!cursor.token().isSign(sign)) {
      throw HeaderProblems.unexpected(file, cursor.token(), "`" + sign + "`");
    }
    cursor.advance();
  }

  private List<String> value(JavaToken name) {
    if (name.text().equals(FLAG)) {
      return List.of(flag());
    }
    if (STRINGS.contains(name.text())) {
      return List.of(string(name));
    }
    if (!LISTS.contains(name.text())) {
      throw HeaderProblems.unknownElement(file, name);
    }
    return cursor.token().isSign("{") ? strings(name) : List.of(string(name));
  }

  private String flag() {
    var token = cursor.token();
    if (!token.isWord("true") && !token.isWord("false")) {
      throw HeaderProblems.unexpected(file, token, "true or false");
    }
    cursor.advance();
    return token.text();
  }

  private List<String> strings(JavaToken name) {
    List<String> strings = new ArrayList<>();
    cursor.advance();
    while (!cursor.token().isSign("}")) {
      strings.add(string(name));
      if (!cursor.token().isSign("}")) {
        expect(",");
      }
    }
    cursor.advance();
    return strings;
  }

  private String string(JavaToken name) {
    var token = cursor.token();
    if (token.kind() != JavaToken.Kind.TEXT) {
      throw HeaderProblems.noLiteral(file, name, token);
    }
    cursor.advance();
    if (cursor.token().isSign("+") || cursor.token().isSign(".")) {
      throw HeaderProblems.noLiteral(file, name, cursor.token());
    }
    return token.text();
  }
}

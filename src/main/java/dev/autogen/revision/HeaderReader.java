package dev.autogen.revision;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the top-level declarations of a source file, for the one that carries
 * {@code @Revision}.
 */
final class HeaderReader {
  private static final String ANNOTATION = "dev.autogen.Revision";
  private static final String SIMPLE = "Revision";
  private static final Set<String> TYPES = Set.of("class", "record", "enum", "interface");

  private final String file;
  private final TokenCursor cursor;
  private String packageName = "";
  private boolean importsAnother;

  HeaderReader(String source, String file) {
    this.file = file;
    this.cursor = new TokenCursor(new JavaLexer(source, file));
  }

  /** Stops as soon as no second one can follow. */
  Optional<RevisionHeader> read() {
    RevisionHeader found = null;
    while (!cursor.atEnd() && (found == null || cursor.mayStillSay(SIMPLE))) {
      var header = declaration();
      if (found != null && header != null) {
        throw HeaderProblems.twoClasses(file, found.className(), header.className());
      }
      found = header == null ? found : header;
    }
    return Optional.ofNullable(found);
  }

  /** One declaration with the comment before it, read to its end. */
  private @Nullable RevisionHeader declaration() {
    var doc = "";
    while (cursor.token().kind() == JavaToken.Kind.DOC) {
      doc = cursor.token().text();
      cursor.advanceToAny();
    }
    RevisionAnnotation annotation = null;
    while (!cursor.atEnd() && !cursor.token().isSign(";")) {
      var token = cursor.token();
      if (token.isSign("@")) {
        var read = annotation();
        annotation = read == null ? annotation : read;
      } else if (token.isWord("package")) {
        packageName = nameBehind();
      } else if (token.isWord("import")) {
        var name = nameBehind();
        importsAnother |= name.endsWith("." + SIMPLE) && !name.equals(ANNOTATION);
      } else if (token.kind() == JavaToken.Kind.WORD && TYPES.contains(token.text())) {
        return type(doc, annotation);
      } else if (token.isSign("{")) {
        cursor.skip("{", "}");
        return null;
      } else {
        cursor.advance();
      }
    }
    cursor.advanceToAny();
    return null;
  }

  /** The annotation if it is ours; {@code @interface} is left at its second word. */
  private @Nullable RevisionAnnotation annotation() {
    var line = cursor.token().line();
    cursor.advance();
    if (cursor.token().isWord("interface")) {
      return null;
    }
    var name = name();
    if (name.equals(ANNOTATION) || (name.equals(SIMPLE) && !importsAnother)) {
      return RevisionAnnotation.read(cursor, file, line);
    }
    if (cursor.token().isSign("(")) {
      cursor.skip("(", ")");
      cursor.skipComments();
    }
    return null;
  }

  private String nameBehind() {
    cursor.advance();
    if (cursor.token().isWord("static")) {
      cursor.advance();
    }
    return name();
  }

  private String name() {
    var name = new StringBuilder();
    while (cursor.token().kind() == JavaToken.Kind.WORD) {
      name.append(cursor.token().text());
      cursor.advance();
      if (!cursor.token().isSign(".")) {
        break;
      }
      name.append('.');
      cursor.advance();
    }
    return name.toString();
  }

  private @Nullable RevisionHeader type(String doc, @Nullable RevisionAnnotation annotation) {
    var isClass = !cursor.token().isWord("interface");
    cursor.advance();
    var className = cursor.token().text();
    if (annotation != null && !isClass) {
      throw HeaderProblems.noClass(file, annotation.line(), className);
    }
    if (annotation == null || cursor.mayStillSay(SIMPLE)) {
      skipBody();
    }
    return annotation == null
        ? null
        : annotation.header(DocSentence.of(doc), packageName, className);
  }

  private void skipBody() {
    while (!cursor.atEnd() && !cursor.token().isSign("{")) {
      if (cursor.token().isSign("(")) {
        cursor.skip("(", ")");
      } else {
        cursor.advance();
      }
    }
    cursor.skip("{", "}");
  }
}

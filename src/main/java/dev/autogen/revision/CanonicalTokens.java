package dev.autogen.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings tokens into the one order and grouping that formatters, which reorder and regroup some,
 * all share.
 */
final class CanonicalTokens {
  private static final Set<String> MODIFIERS =
      Set.of(
          "public",
          "protected",
          "private",
          "abstract",
          "default",
          "static",
          "final",
          "transient",
          "volatile",
          "synchronized",
          "native",
          "strictfp");

  private final List<JavaToken> tokens;
  private final List<JavaToken> rest = new ArrayList<>();
  private final List<List<JavaToken>> imports = new ArrayList<>();

  private CanonicalTokens(List<JavaToken> tokens) {
    this.tokens = tokens;
  }

  /**
   * Imports first, sorted; modifiers sorted where they stand; strings joined where only a + is
   * between them.
   */
  static List<JavaToken> of(List<JavaToken> tokens) {
    var canonical = new CanonicalTokens(tokens);
    canonical.takeAll();
    return canonical.told();
  }

  private void takeAll() {
    var at = 0;
    while (at < tokens.size()) {
      var token = tokens.get(at);
      if (token.isWord("import")) {
        at = takeImport(at);
      } else if (isModifier(token)) {
        at = takeModifiers(at);
      } else {
        take(token, at + 1 < tokens.size() ? tokens.get(at + 1) : token);
        at++;
      }
    }
  }

  private List<JavaToken> told() {
    List<JavaToken> told = new ArrayList<>();
    imports.sort(Comparator.comparing(CanonicalTokens::text));
    imports.forEach(told::addAll);
    told.addAll(rest);
    return told;
  }

  private static String text(List<JavaToken> tokens) {
    return tokens.stream().map(JavaToken::text).collect(Collectors.joining(" "));
  }

  private int takeImport(int start) {
    var end = start;
    while (end < tokens.size() && !tokens.get(end).isSign(";")) {
      end++;
    }
    imports.add(tokens.subList(start, end));
    return end + 1;
  }

  private static boolean isModifier(JavaToken token) {
    return token.kind() == JavaToken.Kind.WORD && MODIFIERS.contains(token.text());
  }

  private int takeModifiers(int start) {
    var end = start;
    while (end < tokens.size() && isModifier(tokens.get(end))) {
      end++;
    }
    tokens.subList(start, end).stream()
        .sorted(Comparator.comparing(JavaToken::text))
        .forEach(rest::add);
    return end;
  }

  private void take(JavaToken token, JavaToken next) {
    var size = rest.size();
    var joins =
        token.kind() == JavaToken.Kind.TEXT
            && size > 1
            && rest.get(size - 1).isSign("+")
            && rest.get(size - 2).kind() == JavaToken.Kind.TEXT
            && !next.isSign(".")
            && !next.isSign("::");
    if (joins) {
      rest.remove(size - 1);
      var first = rest.remove(size - 2);
      rest.add(new JavaToken(JavaToken.Kind.TEXT, first.text() + token.text(), first.line()));
    } else {
      rest.add(token);
    }
  }
}

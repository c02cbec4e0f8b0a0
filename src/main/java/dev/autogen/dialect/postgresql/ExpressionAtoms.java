package dev.autogen.dialect.postgresql;

import dev.autogen.dialect.postgresql.ExpressionTokens.NotUnderstoodException;
import dev.autogen.schema.SqlText.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What stands between operators: constants, names, calls, arrays, cases, and casts of all of these.
 */
final class ExpressionAtoms {
  private static final Set<String> UNLIMITED_TEXT =
      Set.of("text", "varchar", "character varying", "bpchar");
  private static final Set<String> NUMBERS =
      Set.of("integer", "int", "bigint", "smallint", "numeric", "real", "double precision");
  private static final Set<String> CONSTANT_TYPES = Set.of("date", "time", "timestamp", "interval");
  private static final int CAST = 15;

  private final ExpressionTokens tokens;
  private final Supplier<Term> expression;

  ExpressionAtoms(ExpressionTokens tokens, Supplier<Term> expression) {
    this.tokens = tokens;
    this.expression = expression;
  }

  Term term() {
    var term = bare();
    while (true) {
      if (tokens.accept("::")) {
        term = cast(term, type());
      } else if (tokens.accept("[")) {
        var index = expression.get().text();
        tokens.expect("]");
        term = Term.atom("%s[%s]".formatted(term.within(CAST), index));
      } else if (tokens.accept("at", "time", "zone")) {
        term =
            new Term(
                "%s at time zone %s".formatted(term.within(CAST), bare().within(CAST)), CAST - 1);
      } else if (tokens.accept("collate")) {
        term = new Term("%s collate %s".formatted(term.within(CAST), path()), CAST - 1);
      } else {
        return term;
      }
    }
  }

  private Term bare() {
    if (tokens.isNext(Kind.STRING) || tokens.isNext(Kind.NUMBER)) {
      return Term.constant(tokens.next());
    }
    if (tokens.accept("(")) {
      var inner = expression.get();
      tokens.expect(")");
      return inner;
    }
    if (tokens.accept("array", "[")) {
      return Term.array(list("]"));
    }
    if (tokens.accept("case")) {
      return cases();
    }
    if (tokens.accept("cast", "(")) {
      var operand = expression.get();
      tokens.expect("as");
      var type = type();
      tokens.expect(")");
      return cast(operand, type);
    }
    return named();
  }

  private Term named() {
    if (!tokens.isNext(Kind.WORD) && !tokens.isNext(Kind.QUOTED_NAME)) {
      throw new NotUnderstoodException();
    }
    var name = path();
    if (CONSTANT_TYPES.contains(name) && tokens.isNext(Kind.STRING)) {
      return Term.constant(tokens.next());
    }
    if (!tokens.accept("(")) {
      return Term.atom(name);
    }
    return Term.atom("%s(%s)".formatted(name, String.join(", ", list(")"))));
  }

  /** A name with what qualifies it; everything is looked up in pg_catalog without being told. */
  private String path() {
    var name = new StringBuilder(tokens.next());
    while (tokens.accept(".")) {
      name.append('.').append(tokens.next());
    }
    return name.toString().replaceFirst("^pg_catalog\\.", "");
  }

  private List<String> list(String end) {
    List<String> items = new ArrayList<>();
    while (!tokens.accept(end)) {
      if (!items.isEmpty()) {
        tokens.expect(",");
      }
      items.add(expression.get().text());
    }
    return items;
  }

  private Term cases() {
    var text = new StringBuilder("case");
    if (!tokens.isNext("when")) {
      text.append(' ').append(expression.get().text());
    }
    while (tokens.accept("when")) {
      text.append(" when ").append(expression.get().text());
      tokens.expect("then");
      text.append(" then ").append(expression.get().text());
    }
    if (tokens.accept("else")) {
      text.append(" else ").append(expression.get().text());
    }
    tokens.expect("end");
    return Term.atom(text.append(" end").toString());
  }

  private String type() {
    var type = new StringBuilder(path());
    while (tokens.isNext("varying") || tokens.isNext("precision")) {
      type.append(' ').append(tokens.next());
    }
    if (tokens.accept("(")) {
      type.append('(').append(String.join(",", list(")"))).append(')');
    }
    for (var zone : List.of("with", "without")) {
      if (tokens.accept(zone, "time", "zone")) {
        type.append(' ').append(zone).append(" time zone");
      }
    }
    while (tokens.accept("[", "]")) {
      type.append("[]");
    }
    return type.toString();
  }

  private static Term cast(Term operand, String type) {
    var element = type.replace("[]", "");
    if (operand.isConstant() && NUMBERS.contains(element.replaceFirst("\\(.*", ""))) {
      return Term.constant(operand.text().replaceFirst("^'(-?[0-9.]+)'$", "$1"));
    }
    boolean drops = operand.isConstant() || UNLIMITED_TEXT.contains(element);
    return drops ? operand : new Term("%s::%s".formatted(operand.within(CAST), type), CAST);
  }
}

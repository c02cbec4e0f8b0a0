package dev.autogen.dialect.postgresql;

import dev.autogen.dialect.postgresql.ExpressionTokens.NotUnderstoodException;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.SqlText.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One spelling for what people write and what PostgreSQL prints of an expression: no parentheses
 * but those that are needed, lists and ranges in one way, no casts at constants or to text without
 * a limit. PostgreSQL keeps a cast between text types even after the column has become of the type
 * it leads to, so that its own spelling alone is not one form.
 *
 * <p>Precedence: https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-PRECEDENCE
 */
final class ExpressionFold {
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int IS = 4;
  private static final int COMPARISON = 5;
  private static final int LIKE = 6;
  private static final int OPERATOR = 7;
  private static final int SUM = 8;
  private static final int PRODUCT = 9;
  private static final int SIGN = 10;

  private static final Set<String> COMPARISONS = Set.of("=", "<", ">", "<=", ">=", "<>", "!=");
  private static final Map<String, String> LIKES =
      Map.of("~~", "like", "!~~", "not like", "~~*", "ilike", "!~~*", "not ilike");
  private static final Set<String> NO_OPERATORS =
      Set.of("(", ")", "[", "]", ",", ".", "::", ":", ";", "+", "-", "*", "/", "%");

  private final ExpressionTokens tokens;
  private final ExpressionAtoms atoms;

  private ExpressionFold(String sql) {
    tokens = new ExpressionTokens(sql);
    atoms = new ExpressionAtoms(tokens, this::expression);
  }

  /** An expression beyond the usual comes back with white space and case folded only. */
  static String of(String sql) {
    try {
      var fold = new ExpressionFold(sql);
      var result = fold.expression().text();
      return fold.tokens.isOver() ? result : SqlText.folded(sql);
    } catch (NotUnderstoodException e) {
      return SqlText.folded(sql);
    }
  }

  private Term expression() {
    var left = conjunction();
    while (tokens.accept("or")) {
      left = Term.joined("or", OR, left, conjunction());
    }
    return left;
  }

  private Term conjunction() {
    var left = negation();
    while (tokens.accept("and")) {
      left = Term.joined("and", AND, left, negation());
    }
    return left;
  }

  private Term negation() {
    return tokens.accept("not") ? new Term("not " + negation().within(NOT), NOT) : test();
  }

  private Term test() {
    var left = comparison();
    while (tokens.accept("is")) {
      var not = tokens.accept("not") ? "not " : "";
      var what =
          tokens.accept("distinct", "from")
              ? "distinct from " + comparison().within(COMPARISON)
              : tokens.next();
      left = new Term("%s is %s%s".formatted(left.within(IS), not, what), IS);
    }
    return left;
  }

  private Term comparison() {
    var left = pattern();
    while (COMPARISONS.contains(tokens.peek())) {
      var operator = tokens.next().replace("!=", "<>");
      if (tokens.isNext("any", "(") || tokens.isNext("all", "(")) {
        left = overArray(left, operator, tokens.next());
      } else {
        left = Term.binary(operator, COMPARISON, left, pattern());
      }
    }
    return left;
  }

  /** {@code = any (array[a, b])} is {@code in (a, b)}. */
  private Term overArray(Term left, String operator, String quantifier) {
    tokens.expect("(");
    var array = expression();
    tokens.expect(")");
    boolean in = operator.equals("=") && quantifier.equals("any");
    boolean notIn = operator.equals("<>") && quantifier.equals("all");
    if ((in || notIn) && !array.items().isEmpty()) {
      return list(left, array.items(), notIn);
    }
    return new Term(
        "%s %s %s (%s)".formatted(left.within(COMPARISON), operator, quantifier, array.text()),
        COMPARISON);
  }

  private static Term list(Term left, List<String> items, boolean not) {
    if (items.size() == 1) {
      return new Term(
          "%s %s %s".formatted(left.within(COMPARISON), not ? "<>" : "=", items.get(0)),
          COMPARISON);
    }
    return new Term(
        "%s %sin (%s)".formatted(left.within(LIKE), not ? "not " : "", String.join(", ", items)),
        LIKE);
  }

  private Term pattern() {
    var left = operation();
    while (true) {
      boolean not = isNegatedPattern() && tokens.accept("not");
      if (tokens.accept("in")) {
        left = list(left, items(), not);
      } else if (tokens.accept("between")) {
        left = range(left, not);
      } else if (tokens.isNext("like") || tokens.isNext("ilike")) {
        left = like(left, (not ? "not " : "") + tokens.next());
      } else {
        var words = LIKES.get(tokens.peek());
        if (words == null) {
          return left;
        }
        tokens.next();
        left = like(left, words);
      }
    }
  }

  private boolean isNegatedPattern() {
    return tokens.isNext("not", "in")
        || tokens.isNext("not", "between")
        || tokens.isNext("not", "like")
        || tokens.isNext("not", "ilike");
  }

  private Term like(Term left, String word) {
    return new Term("%s %s %s".formatted(left.within(LIKE), word, operation().within(LIKE)), LIKE);
  }

  private Term range(Term left, boolean not) {
    var low = operation();
    tokens.expect("and");
    var high = operation();
    return not
        ? Term.joined(
            "or",
            OR,
            Term.binary("<", COMPARISON, left, low),
            Term.binary(">", COMPARISON, left, high))
        : Term.joined(
            "and",
            AND,
            Term.binary(">=", COMPARISON, left, low),
            Term.binary("<=", COMPARISON, left, high));
  }

  private List<String> items() {
    tokens.expect("(");
    List<String> items = new ArrayList<>();
    do {
      items.add(expression().text());
    } while (tokens.accept(","));
    tokens.expect(")");
    return items;
  }

  private Term operation() {
    var left = sum();
    while (tokens.isNext(Kind.SYMBOL) && isOperator(tokens.peek())) {
      left = Term.binary(tokens.next(), OPERATOR, left, sum());
    }
    return left;
  }

  private static boolean isOperator(String symbol) {
    return !COMPARISONS.contains(symbol)
        && !LIKES.containsKey(symbol)
        && !NO_OPERATORS.contains(symbol);
  }

  private Term sum() {
    var left = product();
    while (tokens.isNext("+") || tokens.isNext("-")) {
      left = Term.binary(tokens.next(), SUM, left, product());
    }
    return left;
  }

  private Term product() {
    var left = signed();
    while (tokens.isNext("*") || tokens.isNext("/") || tokens.isNext("%")) {
      left = Term.binary(tokens.next(), PRODUCT, left, signed());
    }
    return left;
  }

  private Term signed() {
    if (tokens.accept("+")) {
      return signed();
    }
    if (!tokens.accept("-")) {
      return atoms.term();
    }
    var operand = signed();
    return operand.isConstant()
        ? Term.constant("-" + operand.text())
        : new Term("-" + operand.within(SIGN), SIGN);
  }
}

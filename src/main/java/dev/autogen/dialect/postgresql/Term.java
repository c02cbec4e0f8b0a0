package dev.autogen.dialect.postgresql;

import java.util.List;

/**
 * A part of an expression as text.
 *
 * @param strength how tightly its outermost operator binds
 * @param isConstant whether it is a string or a number
 * @param items what stands in it, if it is an array
 */
record Term(String text, int strength, boolean isConstant, List<String> items) {
  private static final int ATOM = 20;

  Term {
    items = List.copyOf(items);
  }

  Term(String text, int strength) {
    this(text, strength, false, List.of());
  }

  static Term atom(String text) {
    return new Term(text, ATOM);
  }

  static Term constant(String text) {
    return new Term(text, ATOM, true, List.of());
  }

  static Term array(List<String> items) {
    return new Term("array[%s]".formatted(String.join(", ", items)), ATOM, false, items);
  }

  /** Of an operator that means the same in whatever pairs its operands are taken. */
  static Term joined(String operator, int strength, Term left, Term right) {
    return new Term(
        "%s %s %s".formatted(left.within(strength), operator, right.within(strength)), strength);
  }

  /** Of an operator that takes its operands from left to right. */
  static Term binary(String operator, int strength, Term left, Term right) {
    return new Term(
        "%s %s %s".formatted(left.within(strength), operator, right.within(strength + 1)),
        strength);
  }

  /** The text as an operand of an operator that binds so. */
  String within(int outer) {
    return strength < outer ? "(" + text + ")" : text;
  }
}

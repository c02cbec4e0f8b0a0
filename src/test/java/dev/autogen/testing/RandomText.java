package dev.autogen.testing;

import java.util.List;

/** Texts that break what was put together carelessly. */
final class RandomText {
  static final List<String> NASTY_NAMES =
      List.of(
          " with space",
          "Mixed",
          ".dot",
          "\"quote",
          "'apostrophe",
          "100%",
          "$L$$",
          "back\\slash",
          "\\u0041",
          "äöü",
          "漢字",
          "😀",
          "{0}",
          "--",
          "*/");

  /** Fit for any database. */
  static final List<String> TEXTS =
      List.of(
          "",
          "NEW",
          "it's",
          "say \"hi\"",
          "back\\slash and \\u0041",
          "two\nlines",
          "100% of {0} %s",
          "$L $S $$ $T",
          "*/ /* // -- ;",
          " spaces ",
          "漢字 かな 한글",
          "😀 e\u0301 ß",
          "a long text that says more than fits on a line, and then goes on for a while, so that it"
              + " has to be divided somewhere, which is best done after a space",
          "one-long-word-".repeat(12));

  /** Fit for Java only: databases refuse some of them. */
  static final List<String> WILD_TEXTS =
      List.of(
          "\t tab \r\n return",
          "\u0000\u0001\u001f\u007f\u0085",
          "\u202e right to left \u200b",
          "half \ud83d of a pair",
          "\u2028 separators \u2029",
          "first\n\n  second  \nthird\n",
          "漢".repeat(60),
          "\\\\\\u000a");

  private RandomText() {}

  static String text(Chance chance, boolean wild) {
    return wild && chance.percent(40) ? chance.of(WILD_TEXTS) : chance.of(TEXTS);
  }
}

package dev.autogen.migrate;

import dev.autogen.problem.ProblemException;
import dev.autogen.schema.QualifiedName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds the old side of a change against what is there. */
final class Sides {
  private Sides() {}

  /** After raw SQL of undeclared effect the old side is believed. */
  static void check(Known known, String what, @Nullable Object said, @Nullable Object there) {
    if (known.isSure() && !Objects.equals(said, there)) {
      throw differs(what, text(said), text(there));
    }
  }

  static ProblemException differs(String what, String said, String there) {
    return ProblemException.usage(
        what + " is not what the change starts from",
        "the migrations before this line have made it %s; the change says %s"
            .formatted(there, said),
        "write what is there as the old side");
  }

  static void sameName(QualifiedName from, QualifiedName to) {
    if (!from.equals(to)) {
      throw ProblemException.usage(
          "op.alterSequence has two names: %s and %s".formatted(from, to),
          "it changes the options of one sequence",
          "rename it with op.renameSequence(\"%s\", \"%s\")".formatted(from, to));
    }
  }

  private static String text(@Nullable Object side) {
    return side == null ? "none" : side.toString();
  }
}

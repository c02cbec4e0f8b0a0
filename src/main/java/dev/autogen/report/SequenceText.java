package dev.autogen.report;

import dev.autogen.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changes about a sequence, in words. */
final class SequenceText {
  private final List<String> changes = new ArrayList<>();

  private SequenceText() {}

  static String changes(Sequence from, Sequence to) {
    var text = new SequenceText();
    text.add("start", from.start(), to.start());
    text.add("increment", from.increment(), to.increment());
    text.add("minimum", from.minimum(), to.minimum());
    text.add("maximum", from.maximum(), to.maximum());
    text.add("cycle", from.cycle(), to.cycle());
    text.add("cache", from.cache(), to.cache());
    return String.join(", ", text.changes);
  }

  private void add(String what, @Nullable Object from, @Nullable Object to) {
    if (!Objects.equals(from, to)) {
      changes.add(
          "%s %s -> %s".formatted(what, from == null ? "none" : from, to == null ? "none" : to));
    }
  }
}

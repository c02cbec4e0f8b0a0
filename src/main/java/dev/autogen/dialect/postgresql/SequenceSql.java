package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.dialect.Step;
import dev.autogen.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sequences as statements. https://www.postgresql.org/docs/current/sql-createsequence.html */
final class SequenceSql {
  private SequenceSql() {}

  static String create(Sequence sequence) {
    var plain = new Sequence(sequence.name(), 1, 1, null, null, false, 1);
    var options = changes(plain, sequence);
    // The start is said always: it is what people look for.
    if (sequence.start() == 1) {
      options.add(0, "START WITH 1");
    }
    return "CREATE SEQUENCE %s %s".formatted(quoted(sequence.name()), String.join(" ", options));
  }

  /** The change, once it is sure that the sequence stands between its new bounds. */
  static List<Step> alter(Sequence from, Sequence to) {
    var options = changes(from, to);
    if (options.isEmpty()) {
      return List.of();
    }
    boolean turned = Long.signum(from.increment()) != Long.signum(to.increment());
    boolean bounded =
        turned
            || !Objects.equals(from.minimum(), to.minimum())
            || !Objects.equals(from.maximum(), to.maximum());
    return new Steps()
        .guard(Optional.of(to).filter(each -> bounded).map(RowGuards::sequenceWithin))
        .add("ALTER SEQUENCE %s %s".formatted(quoted(to.name()), String.join(" ", options)))
        .list();
  }

  private static List<String> changes(Sequence from, Sequence to) {
    List<String> options = new ArrayList<>();
    if (from.start() != to.start()) {
      options.add("START WITH " + to.start());
    }
    if (from.increment() != to.increment()) {
      options.add("INCREMENT BY " + to.increment());
    }
    // The bounds that nobody said follow the sign of the increment only where they are said again.
    boolean turned = Long.signum(from.increment()) != Long.signum(to.increment());
    if (turned || !Objects.equals(from.minimum(), to.minimum())) {
      options.add(bound("MINVALUE", to.minimum()));
    }
    if (turned || !Objects.equals(from.maximum(), to.maximum())) {
      options.add(bound("MAXVALUE", to.maximum()));
    }
    if (from.cache() != to.cache()) {
      options.add("CACHE " + to.cache());
    }
    if (from.cycle() != to.cycle()) {
      options.add(to.cycle() ? "CYCLE" : "NO CYCLE");
    }
    return options;
  }

  private static String bound(String word, @Nullable Long value) {
    return value == null ? "NO " + word : word + " " + value;
  }
}

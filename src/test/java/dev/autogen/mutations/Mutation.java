package dev.autogen.mutations;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One change to the model.
 *
 * @param name what somebody did, as a sentence
 * @param brief whether it is tried in every build
 * @param only the database it is for, empty: both
 * @param edits what is replaced in the sources; each text stands there exactly once, where any
 *     white space counts as one space
 * @param expected the difference, a line an operation, in any order
 * @param backfills as the command line takes them
 * @param refusal what the upgrade says when it must not run over the rows; empty when it runs;
 *     {@code DATABASE:} before it where only that one refuses
 * @param lost what the downgrade says when it must not run over the rows; the same
 */
record Mutation(
    String name,
    boolean brief,
    String only,
    List<Edit> edits,
    List<String> expected,
    List<String> backfills,
    String refusal,
    String lost) {

  /** One replacement. */
  record Edit(String from, String to) {}

  /** The changed sources, by file name. */
  Map<String, String> applied(Map<String, String> model) {
    Map<String, String> changed = new TreeMap<>(model);
    for (var edit : edits) {
      var files =
          changed.keySet().stream()
              .filter(file -> changed.get(file).contains(edit.from()))
              .toList();
      if (files.size() != 1) {
        throw new IllegalArgumentException(
            "%s: \"%s\" is in %s".formatted(name, edit.from(), files));
      }
      changed.computeIfPresent(files.get(0), (file, text) -> replaced(text, edit));
    }
    return changed;
  }

  private String replaced(String text, Edit edit) {
    int start = text.indexOf(edit.from());
    if (start != text.lastIndexOf(edit.from())) {
      throw new IllegalArgumentException("%s: \"%s\" is twice".formatted(name, edit.from()));
    }
    return text.substring(0, start) + edit.to() + text.substring(start + edit.from().length());
  }

  boolean isFor(String database) {
    return only.isEmpty() || only.equals(database);
  }

  String refusalOn(String database) {
    return on(database, refusal);
  }

  String lostOn(String database) {
    return on(database, lost);
  }

  private static String on(String database, String text) {
    int colon = text.indexOf(": ");
    if (colon < 0) {
      return text;
    }
    return text.substring(0, colon).equals(database) ? text.substring(colon + 2) : "";
  }

  @Override
  public String toString() {
    return name;
  }
}

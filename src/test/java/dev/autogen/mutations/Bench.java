package dev.autogen.mutations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the test in {@code bench/} wrote down about another tool: a word and a name a line. */
record Bench(Map<String, String> words) {
  private static final Path FILE = Path.of("bench/liquibase-hibernate.txt");

  Bench {
    words = Map.copyOf(words);
  }

  /** Nothing if the test there was not run. */
  static Bench read() throws IOException {
    Map<String, String> words = new HashMap<>();
    if (Files.exists(FILE)) {
      for (var line : Files.readAllLines(FILE)) {
        var parts = line.split("\t", 2);
        boolean isFact = line.matches("(liquibase-hibernate|hibernate|unchanged)\t.*");
        words.put(parts[isFact ? 0 : 1], parts[isFact ? 1 : 0]);
      }
    }
    return new Bench(words);
  }

  /** {@code yes}, {@code no}, {@code failed}, or a dash if it was not tried. */
  String of(Mutation mutation) {
    return words.getOrDefault(mutation.name(), "–");
  }

  /** What was tried, as a paragraph; empty if nothing was. */
  String about() {
    return words.containsKey("unchanged")
        ? """
        Tried: liquibase-hibernate %s with Hibernate %s. Where nothing has changed it finds %s changes. It fails on
        every model that has an index over an expression, so that the one here is taken out for it.

        """
            .formatted(
                words.get("liquibase-hibernate"), words.get("hibernate"), words.get("unchanged"))
        : "";
  }
}

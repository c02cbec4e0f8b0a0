package dev.autogen;

import java.util.List;

/** Some SQL statements, in order. */
public record SqlScript(List<String> statements) {
  public SqlScript {
    statements = List.copyOf(statements);
  }
}

package dev.autogen.cli;

import dev.autogen.report.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of commands that programs read, too; {@code docs/json.md} describes what they say. */
final class JsonOption {
  @Option(names = "--json", description = "Answers in JSON.")
  private boolean json;

  boolean isJson() {
    return json;
  }

  void print(Console console, Map<String, @Nullable Object> answer) {
    console.out().println(Json.text(answer));
  }
}

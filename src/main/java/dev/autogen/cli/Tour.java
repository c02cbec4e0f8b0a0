package dev.autogen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The main job from end to end in a temporary folder; every step is the real command, run in this
 * process.
 */
final class Tour {
  private static final List<String> FIELDS = List.of("nickname", "phone", "remark", "motto");

  private static final String CUSTOMER =
      "INSERT INTO customers (name, email, registered_at, version)"
          + " VALUES ('Ann', 'ann@example.org', '2026-01-02 03:04:05', 0)";

  private final Console console;
  private final PrintWriter out;
  private boolean asExpected = true;

  Tour(Console console) {
    this.console = console;
    this.out = console.out();
  }

  /** True if every command ended as the tour says it does. */
  boolean run() throws IOException, SQLException {
    var folder = Files.createTempDirectory("autogen-demo");
    try {
      walk(folder);
    } finally {
      delete(folder);
    }
    out.println();
    out.println(
        asExpected
            ? "That was the tour; nothing of it is left behind."
            : "A command of the tour did not end as it should.");
    return asExpected;
  }

  private void walk(Path folder) throws IOException, SQLException {
    say("A small shop: the entities of sample-entities, an empty SQLite database.");
    SampleEntities.copyTo(folder.resolve("sample-entities"));
    Files.writeString(
        folder.resolve("autogen.properties"),
        "url=sqlite:///./shop.db\nentities=sample-entities\n");
    autogen(folder, ExitCode.OK, "-m", "Initial shop");
    autogen(folder, ExitCode.OK, "upgrade");
    insertRow(folder);

    var field = edit(folder.resolve("sample-entities/shop/Customer.java"));
    autogen(folder, ExitCode.NO, "check");
    autogen(folder, ExitCode.OK, "-m", "Add " + field + " to customers");
    show(folder);
    autogen(folder, ExitCode.OK, "upgrade", "--verbose");
    autogen(folder, ExitCode.OK, "check");
    autogen(folder, ExitCode.OK, "-m", "Nothing more");

    say("And back.");
    autogen(folder, ExitCode.OK, "downgrade", "-1");
    autogen(folder, ExitCode.OK, "history", "-i");
    autogen(folder, ExitCode.OK, "upgrade");
    autogen(folder, ExitCode.OK, "check");
  }

  private void autogen(Path folder, int expected, String... arguments) {
    out.println();
    out.println(
        "$ autogen " + Arrays.stream(arguments).map(Tour::quoted).collect(Collectors.joining(" ")));
    out.flush();
    var surroundings = new Console(folder, console.environment(), out, out, Optional.empty());
    int code = Main.run(surroundings, arguments);
    if (code != 0) {
      out.println("(exit code %d)".formatted(code));
    }
    if (code != expected) {
      out.println("expected exit code " + expected);
      asExpected = false;
    }
  }

  private void insertRow(Path folder) throws SQLException {
    var url = "jdbc:sqlite:" + folder.resolve("shop.db");
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.executeUpdate(CUSTOMER);
    }
    out.println();
    out.println("(one customer is in the database from here on)");
  }

  /** Adds a field that the entity does not have yet, and gives its name. */
  private String edit(Path file) throws IOException {
    var source = Files.readString(file);
    var field =
        FIELDS.stream().filter(each -> !source.contains(each)).findFirst().orElse("addition");
    say("Somebody edits an entity: Customer gets a " + field + ".");
    var line = "  private String " + field + ";\n";
    int end = source.indexOf(";\n", source.indexOf("private String ")) + 2;
    Files.writeString(file, source.substring(0, end) + "\n" + line + source.substring(end));
    out.println("  " + file.getFileName() + ": +" + line.stripTrailing());
    return field;
  }

  private void show(Path folder) throws IOException {
    try (var files = Files.list(folder.resolve("migrations"))) {
      var newest = files.filter(file -> file.toString().contains("_Add")).findFirst().orElseThrow();
      out.println();
      out.println(Files.readString(newest).stripTrailing().indent(4).stripTrailing());
    }
  }

  private void say(String text) {
    out.println();
    out.println("== " + text);
  }

  private static String quoted(String argument) {
    return argument.contains(" ") ? '"' + argument + '"' : argument;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

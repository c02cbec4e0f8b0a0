package dev.autogen.cli;

import dev.autogen.diff.Difference;
import dev.autogen.hazard.Hazards;
import dev.autogen.operation.Operation;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.NewRevision;
import dev.autogen.source.MigrationFolder;
import dev.autogen.source.MigrationNaming;
import dev.autogen.source.MigrationSpec;
import dev.autogen.source.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A migration that is about to be written. */
final class NewMigration {
  private final Workspace workspace;
  private final RevisionOptions options;
  private final String message;
  private final MigrationFolder migrations;
  private final String id;
  private final NewRevision.Parents parents;

  NewMigration(Workspace workspace, RevisionOptions options, String message) {
    this(workspace, options, message, heads(options));
  }

  NewMigration(Workspace workspace, RevisionOptions options, String message, List<String> heads) {
    this.workspace = workspace;
    this.options = options;
    this.message = message;
    this.migrations = workspace.migrations();
    this.id = Optional.ofNullable(options.id()).orElseGet(NewMigration::randomId);
    this.parents =
        migrations
            .map()
            .parents(
                new NewRevision(
                    id, heads, options.splice(), options.branchLabels(), options.dependsOn()));
  }

  MigrationFolder migrations() {
    return migrations;
  }

  /** Writes an empty class. */
  void writeEmpty(Console console) {
    write(console, Steps.of(List.of()), Steps.of(List.of()));
  }

  /**
   * Writes the class for a difference; {@code upgrade} is the difference with rows taken care of.
   */
  void write(Console console, List<Operation> upgrade, Difference difference) {
    var downgrade = Steps.inverse(difference.operations());
    write(
        console,
        Steps.of(upgrade).withNotes(notes(upgrade, true, difference)),
        Steps.of(downgrade).withNotes(notes(downgrade, false, difference)));
  }

  private void write(Console console, Steps upgrade, Steps downgrade) {
    var created = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var folder = workspace.migrationsFolder();
    var className = className(workspace, message, id, created);
    var spec =
        new MigrationSpec(
            packageName(folder),
            className,
            message,
            id,
            parents.revises(),
            parents.dependsOn(),
            options.branchLabels(),
            created,
            upgrade,
            downgrade);
    var source = workspace.source().write(spec);
    if (options.isDryRun()) {
      console.out().print(source);
      return;
    }
    var file = folder.resolve(className + ".java");
    save(file, source);
    console.out().println("wrote " + workspace.shown(file));
    new ShellHooks(workspace, console.err()).written(file);
  }

  /** A name that no file has yet. */
  static String className(Workspace workspace, String message, String id, Instant created) {
    var folder = workspace.migrationsFolder();
    var template = workspace.settings().text("file.template", MigrationNaming.DEFAULT_TEMPLATE);
    return new MigrationNaming(template)
        .className(
            message,
            id,
            LocalDateTime.ofInstant(created, ZoneOffset.UTC),
            name -> Files.exists(folder.resolve(name + ".java")));
  }

  @SuppressWarnings(
      "ReferenceEquality") // an equal operation elsewhere in the list has its own notes
  private static Function<Operation, List<String>> notes(
      List<Operation> operations, boolean upgrade, Difference difference) {
    var hazards = Hazards.in(operations, upgrade);
    return operation -> {
      List<String> notes = new ArrayList<>();
      hazards.stream()
          .filter(hazard -> hazard.operation() == operation)
          .forEach(hazard -> notes.add(hazard.comment()));
      difference.hints().stream()
          .filter(hint -> hint.drop() == operation)
          .forEach(hint -> notes.add("If it is a rename: generate with --rename " + hint.option()));
      return notes;
    };
  }

  // The migrations' folder is the root of their package, so its own name is the package's.
  static String packageName(Path folder) {
    var name = folder.getFileName().toString();
    return name.matches("[a-z_][a-z0-9_]*") ? name : "migrations";
  }

  private void save(Path file, String source) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
    } catch (IOException e) {
      throw ProblemException.usage(
          "%s cannot be written".formatted(workspace.shown(file)),
          e.getClass().getSimpleName() + ": " + e.getMessage(),
          "make the folder writable, or name another one with --migrations");
    }
  }

  private static List<String> heads(RevisionOptions options) {
    return Optional.ofNullable(options.head()).map(List::of).orElse(List.of("head"));
  }

  private static String randomId() {
    byte[] bytes = new byte[6];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

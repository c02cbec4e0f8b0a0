package dev.autogen.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for writing a migration. */
final class RevisionOptions {
  @Option(
      names = "--head",
      paramLabel = "REV",
      description = "What the new migration comes after (default: the only head).")
  private @Nullable String head;

  @Option(names = "--splice", description = "Allows --head to be no head: a branch begins there.")
  private boolean splice;

  @Option(names = "--branch-label", paramLabel = "NAME", description = "Names the new branch.")
  private List<String> branchLabels = new ArrayList<>();

  @Option(
      names = "--depends-on",
      paramLabel = "REV",
      description = "Another branch's revision that must have run before.")
  private List<String> dependsOn = new ArrayList<>();

  @Option(names = "--rev-id", paramLabel = "ID", description = "The id, instead of a random one.")
  private @Nullable String id;

  @Option(
      names = "--rename",
      paramLabel = "OLD:NEW",
      description = "TABLE.OLD:NEW or OLD:NEW is a rename, not a drop and an add.")
  private List<String> renames = new ArrayList<>();

  @Option(
      names = "--backfill",
      paramLabel = "T.C=EXPR",
      description = "Fills a column of existing rows with this SQL before it becomes not null.")
  private List<String> backfills = new ArrayList<>();

  @Option(names = "--dry-run", description = "Prints the class, writes no file.")
  private boolean dryRun;

  @Nullable String head() {
    return head;
  }

  boolean splice() {
    return splice;
  }

  List<String> branchLabels() {
    return branchLabels;
  }

  List<String> dependsOn() {
    return dependsOn;
  }

  @Nullable String id() {
    return id;
  }

  List<String> renames() {
    return renames;
  }

  List<String> backfills() {
    return backfills;
  }

  boolean isDryRun() {
    return dryRun;
  }
}

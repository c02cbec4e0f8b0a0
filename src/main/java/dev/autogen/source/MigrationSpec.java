package dev.autogen.source;

import java.time.Instant;
import java.util.List;

/**
 * What a migration class says.
 *
 * @param packageName empty: the unnamed package
 * @param className a Java name
 * @param message what it does, in the author's words; becomes the class's Javadoc; may be empty
 * @param id the revision
 * @param revises the revisions it comes right after
 * @param dependsOn revisions or labels of other branches
 * @param branchLabels names for the branch that begins here
 * @param created when it is written; seconds count
 * @param upgrade what changes
 * @param downgrade how it is taken back
 * @param replaces revisions that are squashed into it
 */
public record MigrationSpec(
    String packageName,
    String className,
    String message,
    String id,
    List<String> revises,
    List<String> dependsOn,
    List<String> branchLabels,
    Instant created,
    Steps upgrade,
    Steps downgrade,
    List<String> replaces) {

  /** Of a migration that nothing was squashed into. */
  public MigrationSpec(
      String packageName,
      String className,
      String message,
      String id,
      List<String> revises,
      List<String> dependsOn,
      List<String> branchLabels,
      Instant created,
      Steps upgrade,
      Steps downgrade) {
    this(
        packageName,
        className,
        message,
        id,
        revises,
        dependsOn,
        branchLabels,
        created,
        upgrade,
        downgrade,
        List.of());
  }

  public MigrationSpec {
    revises = List.copyOf(revises);
    dependsOn = List.copyOf(dependsOn);
    branchLabels = List.copyOf(branchLabels);
    replaces = List.copyOf(replaces);
  }
}

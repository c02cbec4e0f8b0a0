package dev.autogen.revision;

import java.util.List;

/**
 * A revision that is about to be written, as the user asked for it.
 *
 * @param id its id
 * @param heads what it follows: the only head, {@code base} for a new root, ids, beginnings of ids,
 *     labels; several make it a merge
 * @param splice whether it may follow a revision that others follow already, and so start a branch
 * @param branchLabels the labels it gets
 * @param dependsOn what it depends on, named in the same ways
 */
public record NewRevision(
    String id,
    List<String> heads,
    boolean splice,
    List<String> branchLabels,
    List<String> dependsOn) {

  public NewRevision {
    heads = List.copyOf(heads);
    branchLabels = List.copyOf(branchLabels);
    dependsOn = List.copyOf(dependsOn);
  }

  /** The usual one: it follows the only head. */
  public static NewRevision onHead(String id) {
    return new NewRevision(id, List.of("head"), false, List.of(), List.of());
  }

  /**
   * What is written into the new revision.
   *
   * @param revises full ids; empty for a root
   * @param dependsOn full ids, and labels where a label was asked for
   */
  public record Parents(List<String> revises, List<String> dependsOn) {
    public Parents {
      revises = List.copyOf(revises);
      dependsOn = List.copyOf(dependsOn);
    }
  }
}

package dev.autogen.revision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One migration as the graph sees it: its id, what it stands on, and where it was read.
 *
 * @param id what the version table holds; unique among all revisions
 * @param downRevisions the full ids this one revises: none starts a root, several are a merge
 * @param dependsOn full ids or branch labels of other revisions that must be applied first, without
 *     being revised
 * @param branchLabels names that stand for the branch this revision is on
 * @param message what it does, in the words of its author; may be empty
 * @param created when it was written, where the source says so
 * @param file where it was read, as told to the user; used in messages only
 */
public record RevisionNode(
    String id,
    List<String> downRevisions,
    List<String> dependsOn,
    List<String> branchLabels,
    String message,
    @Nullable Instant created,
    String file) {

  public RevisionNode {
    downRevisions = downRevisions.stream().distinct().toList();
    dependsOn = dependsOn.stream().distinct().toList();
    branchLabels = branchLabels.stream().distinct().toList();
  }

  /** Whether it revises nothing, and so starts a root of the graph. */
  public boolean isBase() {
    return downRevisions.isEmpty();
  }

  /** Whether it joins several branches. */
  public boolean isMerge() {
    return downRevisions.size() > 1;
  }
}

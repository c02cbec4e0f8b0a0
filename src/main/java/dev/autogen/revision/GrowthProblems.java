package dev.autogen.revision;

import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import java.util.List;

/** Why a new revision cannot be where it was asked for. */
final class GrowthProblems {
  private GrowthProblems() {}

  static ProblemException multipleHeads(List<String> heads) {
    return ProblemException.usage(
        "Multiple heads are present; please specify the head revision on which the new revision"
            + " should be based, or perform a merge.",
        "the migrations end in %d heads: %s".formatted(heads.size(), String.join(", ", heads)),
        "add `--head %s`, or run `autogen merge %s -m MSG` first"
            .formatted(heads.get(0), String.join(" ", heads)));
  }

  static ProblemException notAHead(String revision) {
    return ProblemException.usage(
        "Revision %s is not a head revision; please specify --splice to create a new branch"
                .formatted(revision)
            + " from this revision",
        "other revisions follow it already, so this would make a second branch",
        "add --splice if a branch is meant; leave out --head %s if not".formatted(revision));
  }

  static ProblemException duplicateHeads(String heads) {
    return ProblemException.usage(
        "Duplicate head revisions specified",
        "%s is named more than once".formatted(heads),
        "name each revision once");
  }

  static ProblemException nothingToMerge(String heads) {
    return ProblemException.usage(
        "There is nothing to merge: " + heads,
        "a merge joins at least two heads",
        "run `autogen heads` to see how many there are");
  }

  static ProblemException labelIsId(String label) {
    return ProblemException.usage(
        "Branch name '%s' is also the new revision's id".formatted(label),
        "as a target it would not say which is meant",
        "choose another --branch-label");
  }

  static Problem taken(RevisionName.Kind kind, String name, RevisionNode owner) {
    return kind == RevisionName.Kind.ID
        ? new Problem(
            "Revision %s is already present".formatted(name),
            "%s has this id, or uses it as a label".formatted(owner.file()),
            "choose another --rev-id, or leave it out")
        : new Problem(
            "Branch name '%s' already used by revision %s".formatted(name, owner.id()),
            "%s has it, and a label stands for one branch".formatted(owner.file()),
            "choose another --branch-label");
  }
}

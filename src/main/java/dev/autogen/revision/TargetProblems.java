package dev.autogen.revision;

import dev.autogen.problem.ProblemException;
import java.util.List;

/** What can be wrong with a target that a user typed, and with the rows it is counted from. */
final class TargetProblems {
  private static final String LIST = "run `autogen history` to see the revisions";

  private TargetProblems() {}

  private static ProblemException usage(String what, String why, String next) {
    return ProblemException.usage(
        RevisionName.shown(what), RevisionName.shown(why), RevisionName.shown(next));
  }

  static ProblemException unknown(String target, String why) {
    return usage("Can't locate revision identified by '%s'".formatted(target), why, LIST);
  }

  static ProblemException noSuchRevision(String target, String symbol) {
    var hint =
        symbol.length() < Resolver.SHORTEST_BEGINNING
            ? "; please ensure at least four characters are present for partial revision identifier"
                + " matches"
            : "";
    return unknown(target, "No such revision or branch '%s'%s".formatted(symbol, hint));
  }

  static ProblemException unknownRow(String row) {
    return usage(
        "Can't locate revision identified by '%s'".formatted(row),
        "the database's version table holds it, and no migration has this id: they are older than"
            + " the database, or a file is missing",
        "get the migrations that the database was upgraded with; or, if you know where it stands,"
            + " run `autogen stamp --purge REVISION`");
  }

  static ProblemException ambiguousBeginning(String beginning, List<String> ids) {
    return usage(
        "Multiple revisions start with '%s': %s"
            .formatted(beginning, String.join(", ", ids.stream().map("'%s'"::formatted).toList())),
        "the beginning of an id names a revision only if no other begins like it",
        "type more of the id");
  }

  static ProblemException noSuchBranch(String branch) {
    return usage(
        "No such branch: '%s'".formatted(branch),
        "before the @ stands a branch label or a revision, and none is called so",
        "run `autogen branches` to see the labels");
  }

  static ProblemException notAMember(String revision, String branch) {
    return usage(
        "Revision %s is not a member of branch '%s'".formatted(revision, branch),
        "it neither leads to the branch nor follows from it",
        "leave out `%s@`, or run `autogen history` to see the branches".formatted(branch));
  }

  static ProblemException multipleHeads(String argument, List<String> heads) {
    return usage(
        "Multiple head revisions are present for given argument '%s'; please specify"
                .formatted(argument)
            + " a specific target revision, '<branchname>@%s' to narrow to a specific head,"
                .formatted(tail(argument))
            + " or 'heads' for all heads",
        "the migrations end in %d heads: %s".formatted(heads.size(), String.join(", ", heads)),
        "type one of them, or `heads`; or join them: `autogen merge %s -m MSG`"
            .formatted(String.join(" ", heads)));
  }

  private static String tail(String argument) {
    return argument.substring(argument.indexOf('@') + 1);
  }

  static ProblemException didNotProduce(Target target, String why) {
    return usage(
        "Relative revision %s didn't produce %s migrations"
            .formatted(target.counted(), target.counted().substring(1)),
        why,
        "type a smaller number; `autogen current` says where the database stands, `autogen history`"
            + " what there is");
  }

  static ProblemException walkedTooFar(Target target, String start) {
    return usage(
        "Walked too far: %s".formatted(target.text()),
        "there are fewer than %s revisions that way from %s"
            .formatted(target.counted().substring(1), start),
        "type a smaller number, or `base` or `heads`");
  }

  static ProblemException ambiguousWalk(Target target, String at, List<String> ways) {
    var from = target.branch() == null ? "" : target.branch() + "@";
    return usage(
        "Ambiguous walk: %s".formatted(target.text()),
        "%s there are %d ways on: %s".formatted(at, ways.size(), String.join(", ", ways)),
        from.isEmpty() && !ways.isEmpty()
            ? "name the branch, as in `%s@%s`, or type the revision"
                .formatted(ways.get(0), target.text())
            : "type the revision instead of counting");
  }

  static ProblemException ambiguousUpgrade(Target target, List<String> current) {
    return usage(
        "Ambiguous upgrade from multiple current revisions",
        "the database stands at %s, and %s could count from each"
            .formatted(String.join(", ", current), target.text()),
        narrowed(target, current));
  }

  static ProblemException ambiguousDowngrade(Target target, List<String> current) {
    return usage(
        "downgrade %s from multiple heads is ambiguous".formatted(target.text()),
        "the database stands at %s, and which of them goes down is not said"
            .formatted(String.join(", ", current)),
        narrowed(target, current));
  }

  static ProblemException ambiguousStamp(Target target, List<String> current) {
    return usage(
        "stamp %s from multiple heads is ambiguous".formatted(target.text()),
        "the database stands at %s, and from which of them to count is not said"
            .formatted(String.join(", ", current)),
        narrowed(target, current));
  }

  private static String narrowed(Target target, List<String> current) {
    return "type "
        + String.join(
            " or ", current.stream().map(id -> "`" + id + target.counted() + "`").toList());
  }

  static ProblemException notADestination(String target, String way, String why) {
    return usage(
        "Destination %s is not a valid %s target from current head(s)".formatted(target, way),
        why,
        "run `autogen current` to see where the database stands, and `autogen history` for what"
            + " lies below it");
  }

  static ProblemException overlaps(String revision, List<String> others) {
    return usage(
        "Requested revision %s overlaps with other requested revisions %s"
            .formatted(revision, String.join(", ", others)),
        "one stands on the other along the same branch, so naming both says nothing more than"
            + " naming the later one",
        "name only the one you mean");
  }

  static ProblemException rangeNotAllowed(String target) {
    return usage(
        "Range revision not allowed",
        "'%s' has a start and an end, and where to start from is read from the database"
            .formatted(target),
        "type the end only, or add --sql to write a script for the range");
  }

  static ProblemException historyForm(String range) {
    return usage(
        "History range requires [start]:[end], [start]:, or :[end]",
        "'%s' has not that form".formatted(range),
        "type for example `-r base:head`, `-r -3:current` or `-r current:`");
  }

  static ProblemException notAlong(String range, String lower, String upper) {
    return usage(
        "Requested range %s does not refer to ancestor/descendant revisions along the same branch"
            .formatted(range),
        "Revision %s is not an ancestor of revision %s".formatted(lower, upper),
        "put the older revision first, and take both from one branch");
  }

  static ProblemException downgradeRange(String range) {
    return usage(
        "downgrade with --sql requires <fromrev>:<torev>",
        "'%s' does not say both, and without a database nothing else says where to start"
            .formatted(range),
        "type for example `autogen downgrade head:base --sql`, or --plan in its place");
  }

  static ProblemException dependentTarget(String target) {
    return unknown(target, "it counts from where a database stands, and none is read here");
  }
}

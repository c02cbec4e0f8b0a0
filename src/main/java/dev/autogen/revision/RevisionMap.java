package dev.autogen.revision;

import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All revisions of a project, and what every target means on them. The rules are those of Alembic
 * (https://alembic.sqlalchemy.org/en/latest/branches.html), but what is ambiguous is refused, with
 * what to type instead.
 *
 * <p>Wherever {@code rows} are asked for, they are what the version table holds, in any order; a
 * row that no revision has is refused. A target that is not there, or that may mean several things,
 * is refused with a {@link ProblemException} of kind usage. Every method takes time linear in the
 * number of revisions.
 */
public final class RevisionMap {
  private final RevisionGraph graph;
  private final Resolver resolver;

  private RevisionMap(RevisionGraph graph) {
    this.graph = graph;
    this.resolver = new Resolver(graph);
  }

  /**
   * Reads the graph. The order given decides between revisions that are otherwise free, so it
   * should be that of the files' names.
   *
   * @throws ProblemException with the first of {@link #problems}
   */
  public static RevisionMap of(Collection<RevisionNode> revisions) {
    var problems = problems(revisions);
    if (!problems.isEmpty()) {
      throw new ProblemException(ProblemException.Kind.USAGE, problems.get(0));
    }
    return new RevisionMap(new RevisionGraph(revisions));
  }

  /**
   * Ids used twice, forbidden names, labels used twice, parents that are missing, cycles; with the
   * files' names.
   */
  public static List<Problem> problems(Collection<RevisionNode> revisions) {
    return List.copyOf(RevisionCheck.problems(revisions));
  }

  /** This graph with one revision more, which is checked like the others. */
  public RevisionMap with(RevisionNode revision) {
    var all = graph.nodes(graph.everything().stream());
    return of(Stream.concat(all.stream(), Stream.of(revision)).toList());
  }

  /** Every revision after those it stands on or depends on. Plans keep this order. */
  public List<RevisionNode> oldestFirst() {
    return graph.nodes(graph.oldestFirst(graph.everything()));
  }

  /** What nobody revises, though others may depend on it. */
  public List<RevisionNode> heads() {
    return given(graph.heads());
  }

  /** What nobody revises and nobody depends on: the rows of a database that has everything. */
  public List<RevisionNode> effectiveHeads() {
    return given(graph.effectiveHeads());
  }

  /** What revises nothing. */
  public List<RevisionNode> bases() {
    return given(graph.bases());
  }

  /** What several revise. */
  public List<RevisionNode> branchPoints() {
    return given(graph.matching(i -> graph.line.above(i).length > 1));
  }

  /** What revises the revision with this full id. */
  public List<RevisionNode> children(String id) {
    return graph.nodes(Arrays.stream(graph.line.above(known(id))));
  }

  /** What depends on the revision with this full id, without revising it. */
  public List<RevisionNode> dependents(String id) {
    var dependents = RevisionGraph.setOf(graph.needs.above(known(id)));
    return given(
        RevisionGraph.without(dependents, RevisionGraph.setOf(graph.line.above(known(id)))));
  }

  /**
   * The labels of the branches that the revision with this full id is on, up to branch and merge
   * points.
   */
  public Set<String> labels(String id) {
    return new BranchLabels(graph).of(known(id));
  }

  /**
   * The revisions that a target means which needs no database: none for {@code base}, several only
   * for {@code heads}.
   */
  public List<RevisionNode> resolve(String target) {
    return given(resolver.fixed(Target.parse(target)));
  }

  /** The one revision that a target means; empty for {@code base}. */
  public Optional<RevisionNode> find(String target) {
    var parsed = Target.parse(target);
    var place = parsed.steps() == null ? resolver.single(parsed) : resolver.fixed(parsed);
    return given(place).stream().findFirst();
  }

  /** Those of {@code ids} (full ones) that share the lineage of a label's or revision's branch. */
  public List<RevisionNode> ofBranch(Collection<String> ids, String branch) {
    var lineage = graph.lineage(resolver.branch(branch));
    return graph.nodes(ids.stream().mapToInt(this::known).filter(lineage::get));
  }

  /**
   * What is applied to a database with these rows, oldest first: they, and all they stand on or
   * depend on.
   */
  public List<RevisionNode> appliedBy(Collection<String> rows) {
    return graph.nodes(graph.oldestFirst(new VersionRows(graph, rows).applied()));
  }

  /** What is not applied to a database with these rows, oldest first. */
  public List<RevisionNode> pending(Collection<String> rows) {
    var applied = new VersionRows(graph, rows).applied();
    return graph.nodes(graph.oldestFirst(RevisionGraph.without(graph.everything(), applied)));
  }

  /**
   * Rows that other rows imply, which nobody but a person writes; they do no harm and say nothing.
   */
  public List<String> redundantRows(Collection<String> rows) {
    var state = new VersionRows(graph, rows);
    return graph.idsOf(RevisionGraph.without(state.rows(), state.tips()));
  }

  /** Why a database with these rows does not have every revision; empty if it has. */
  public Optional<Problem> behind(Collection<String> rows) {
    var pending = pending(rows);
    return pending.isEmpty() ? Optional.empty() : Optional.of(GraphProblems.notUpToDate(pending));
  }

  /**
   * Why the next migration would not know what to follow; empty if there is one head, or no
   * revision.
   */
  public Optional<Problem> severalHeads() {
    var heads = heads();
    return heads.size() < 2 ? Optional.empty() : Optional.of(GraphProblems.severalHeads(heads));
  }

  /** What has to run, in this order, until the targets and all they need are applied. */
  public List<RevisionStep> upgrade(Collection<String> rows, String... targets) {
    return new Upgrade(graph, resolver).plan(new VersionRows(graph, rows), List.of(targets));
  }

  /**
   * What has to be undone, in this order, until nothing above the target on its branches is
   * applied.
   */
  public List<RevisionStep> downgrade(Collection<String> rows, String target) {
    return new Downgrade(graph, resolver).plan(new VersionRows(graph, rows), target);
  }

  /** What becomes of the rows when the database is declared to stand at the targets. */
  public RowChange stamp(Collection<String> rows, String... targets) {
    return new Stamp(graph, resolver).plan(new VersionRows(graph, rows), List.of(targets));
  }

  /** The same, but every other row goes; the only way out when no migration has a row's id. */
  public RowChange purge(Collection<String> rows, String... targets) {
    return new Stamp(graph, resolver).purge(rows, List.of(targets));
  }

  /**
   * What a script for {@code from:to} runs; without {@code from} it starts with an empty database.
   */
  public OfflinePlan offlineUpgrade(String range) {
    return new Offline(graph, resolver).upgrade(range);
  }

  /** What a script for {@code from:to} undoes; both must be said. */
  public OfflinePlan offlineDowngrade(String range) {
    return new Offline(graph, resolver).downgrade(range);
  }

  /**
   * The revisions of {@code [start]:[end]}, both included, newest first. {@code rows} are asked
   * only if the range says {@code current}.
   */
  public List<RevisionNode> history(String range, Supplier<? extends Collection<String>> rows) {
    return new History(graph, resolver, rows).between(range);
  }

  /** What a new revision is written with. */
  public NewRevision.Parents parents(NewRevision wanted) {
    return new Growth(graph, resolver).parents(wanted);
  }

  /** What a revision is written with that joins these; {@code heads} joins all. */
  public NewRevision.Parents merge(String id, String... revisions) {
    return new Growth(graph, resolver).merge(id, List.of(revisions));
  }

  private int known(String id) {
    var revision = graph.byId(id);
    if (revision == null) {
      throw TargetProblems.noSuchRevision(id, id);
    }
    return revision;
  }

  private List<RevisionNode> given(BitSet revisions) {
    return graph.nodes(revisions.stream());
  }
}

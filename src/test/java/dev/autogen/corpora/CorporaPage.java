package dev.autogen.corpora;

import java.util.List;
import java.util.stream.Collectors;

/** {@code docs/corpora.md}: what was found on models that nobody here wrote. */
final class CorporaPage {
  private CorporaPage() {}

  static String text(List<Outcome> outcomes, List<PairTrial.Outcome> pairs) {
    return """
    # Models that nobody here wrote

    Written by `CorporaTest` (`mvn verify -Pcorpora`); do not edit.

    For each model, on PostgreSQL and on SQLite, Hibernate creates the schema with its own tool and `autogen diff`
    must find no difference (a *phantom* is one that it finds). Then the migration that `autogen -m` writes is run on
    an empty database: `diff` and `check` must find nothing, the catalog must say what it says after Hibernate, but
    for names that nobody chose, Hibernate's validation must accept it, and `downgrade base` must leave nothing
    behind (*other* counts what breaks one of these). Where a model names no schema, one migration is run on both databases,
    besides one for each alone. On SQLite Hibernate leaves out foreign keys, unique constraints and primary keys over
    blobs; ours are there, and their absence in what Hibernate made is told, not reported. Seconds are of all of it.

    | model | jars | database | tables | columns | phantoms | other | seconds |
    |---|---|---|--:|--:|--:|--:|--:|
    %s

    ## From one version to another

    A database that the old version's migration made, with one row in every table, goes to the new version by the
    migration that `autogen -m` writes: the catalog must say what it says after Hibernate has created the new version,
    the rows must be there, and `downgrade -1` must bring back every fact of the old catalog. *Problems* counts what
    was not so.

    | model | from | to | database | tables with a row | changes | `--backfill` | problems | seconds |
    |---|---|---|---|--:|--:|---|--:|--:|
    %s
    """
        .formatted(
            outcomes.stream().map(CorporaPage::row).collect(Collectors.joining("\n")),
            pairs.stream().map(CorporaPage::row).collect(Collectors.joining("\n")));
  }

  private static String row(Outcome outcome) {
    return "| %s | %s | %s | %d | %d | %d | %d | %.0f |"
        .formatted(
            outcome.model().name(),
            outcome.model().artifacts().stream()
                .map("`%s`"::formatted)
                .collect(Collectors.joining(", ")),
            outcome.kind().title,
            outcome.tables(),
            outcome.columns(),
            outcome.phantoms().size(),
            outcome.failures().size(),
            outcome.seconds());
  }

  private static String row(PairTrial.Outcome outcome) {
    var pair = outcome.pair();
    return "| %s | %s | %s | %s | %d | %d | %s | %d | %.0f |"
        .formatted(
            pair.now().name(),
            VersionPair.version(pair.old()),
            VersionPair.version(pair.now()),
            outcome.kind().title,
            outcome.tables(),
            outcome.changes(),
            pair.backfills().stream().map("`%s`"::formatted).collect(Collectors.joining(", ")),
            outcome.problems().size(),
            outcome.seconds());
  }
}

package dev.autogen.mutations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.dialect.postgresql.PostgresqlProvider;
import dev.autogen.dialect.sqlite.SqliteProvider;
import dev.autogen.report.ChangeText;
import dev.autogen.schema.Schema;
import dev.autogen.testing.LiveDatabase;
import dev.autogen.testing.PostgresDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import liquibase.util.LiquibaseUtil;
import org.hibernate.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The changes of the product's own tests, made by liquibase-hibernate on PostgreSQL; {@code
 * MutationsTest} puts what is written here beside the product's figures.
 */
final class LiquibaseTest {
  private static final Path RESULT = Path.of("bench/liquibase-hibernate.txt");

  /** Found by their names alone, so that the compiler must be told of them. */
  static final List<Class<?>> PROVIDERS = List.of(PostgresqlProvider.class, SqliteProvider.class);

  /** It fails on any model with an index over an expression: that one is taken out. */
  private static final Mutation WITHOUT =
      new Mutation(
          "an index over an expression is taken out",
          false,
          "",
          List.of(
              new Mutation.Edit(
                  ", @Index(name = \"ix_ledgers_title\", columnList = \"(lower(title))\")", "")),
          List.of(),
          List.of(),
          "",
          "");

  @TempDir Path folder;

  @Test
  void writesWhatItReaches() throws Exception {
    var model = Model.in(folder).with(WITHOUT);
    var liquibase = new LiquibaseDiff(folder);
    List<String> lines = new ArrayList<>();
    try (var old = PostgresDatabase.create()) {
      HibernateUpdate.create(model, old);
      var noise = left(model, old);
      var phantoms = phantoms(liquibase, model, old);
      for (var mutation : MutationTable.all()) {
        if (mutation.isFor("postgresql")) {
          lines.add(line(liquibase, mutation, model, old, noise, phantoms));
        }
      }
      lines.add(0, "unchanged\t%d".formatted(phantoms.size()));
    }
    lines.add(0, "hibernate\t" + Version.getVersionString());
    lines.add(0, "liquibase-hibernate\t" + LiquibaseUtil.getBuildVersion());
    Files.write(RESULT, lines);

    assertThat(lines).hasSizeGreaterThan(120);
  }

  /** What it changes where nothing has changed, told for every change and so left out. */
  private static List<String> phantoms(
      LiquibaseDiff liquibase, Model model, PostgresDatabase old) throws Exception {
    try (var copy = old.copy()) {
      return liquibase.changes(model, copy);
    }
  }

  private static String line(
      LiquibaseDiff liquibase,
      Mutation mutation,
      Model model,
      PostgresDatabase old,
      List<String> noise,
      List<String> phantoms)
      throws Exception {
    try (var copy = old.copy()) {
      var changed = model.with(mutation);
      var seen = liquibase.update(changed, copy, Set.copyOf(phantoms));
      var left = left(changed, copy);
      noise.forEach(left::remove);
      boolean right = left.isEmpty() && (!mutation.expected().isEmpty() || seen.isEmpty());
      return (right ? "yes" : "no") + "\t" + mutation.name();
    } catch (Exception e) {
      return "failed\t" + mutation.name();
    }
  }

  /** What the entities ask for beyond what the database holds. */
  private static List<String> left(Model model, PostgresDatabase database) throws Exception {
    try (var live = new LiveDatabase(database, Base.SCOPE)) {
      var wanted = model.read(Model.TARGETS);
      return new ArrayList<>(
          Trial.missing(live, wanted, Schema.EMPTY).stream()
              .filter(each -> !Trial.isRename(each))
              .map(ChangeText::of)
              .filter(each -> !each.contains("databasechangelog"))
              .toList());
    }
  }
}

package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The tables in which other migration tools keep their own books, under the names they have where
 * nobody says otherwise. Names come from each tool's documentation.
 */
final class OtherTools {
  private static final Globs NAMES =
      new Globs(
          List.of(
              "flyway_schema_history",
              "databasechangelog",
              "databasechangeloglock",
              "alembic_version",
              "goose_db_version",
              "_prisma_migrations",
              "_sqlx_migrations",
              "__diesel_schema_migrations",
              "__efmigrationshistory",
              "django_migrations",
              "knex_migrations",
              "knex_migrations_lock",
              "sequelizemeta"));

  /** Names that a model might have too: they are a tool's with that tool's columns only. */
  private static final Map<String, Predicate<Set<String>>> SHAPES =
      Map.of(
          // Flyway before version 5
          "schema_version",
          each -> each.containsAll(Set.of("installed_rank", "script", "checksum")),
          // Rails, dbmate; golang-migrate; Ecto
          "schema_migrations",
          Set.of("version", "dirty", "inserted_at")::containsAll);

  private OtherTools() {}

  static boolean own(Table table) {
    var name = table.name().name();
    var shape = SHAPES.get(name.toLowerCase(Locale.ROOT));
    return NAMES.fit(name) || shape != null && shape.test(columns(table));
  }

  private static Set<String> columns(Table table) {
    return table.columns().stream()
        .map(Column::name)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}

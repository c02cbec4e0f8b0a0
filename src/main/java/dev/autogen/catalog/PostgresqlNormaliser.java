package dev.autogen.catalog;

import dev.autogen.dialect.CanonicalForm;
import dev.autogen.dialect.postgresql.PostgresqlDialect;
import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The form in which one PostgreSQL database holds a schema, its own spelling of expressions
 * included: tables whose texts the live schema does not hold already are created as temporary ones,
 * read back, and rolled back. Where the database does not let us, and for a table that it refuses,
 * texts are compared as they are.
 */
final class PostgresqlNormaliser implements CanonicalForm {
  private final Connection connection;
  private final CanonicalForm textual;
  private final PostgresqlReplicas replicas;
  private final Map<QualifiedName, Set<String>> liveTexts = new HashMap<>();
  private final Set<View> liveViews;
  // One table is asked for several times in a comparison; each replica costs rows in the catalog.
  private final Map<Table, Optional<Table>> known = new HashMap<>();
  private final Map<View, Optional<View>> knownViews = new HashMap<>();

  PostgresqlNormaliser(
      Connection connection, PostgresqlDialect dialect, String defaultSchema, Schema live) {
    this.connection = connection;
    this.textual = dialect.canonicalForm(defaultSchema);
    this.replicas = new PostgresqlReplicas(dialect, live);
    var form = form(live);
    this.liveViews = Set.copyOf(form.views());
    for (var table : form.tables()) {
      liveTexts.put(table.name(), Set.copyOf(TableExpressions.texts(table)));
    }
  }

  @Override
  public Schema of(Schema schema) {
    var form = form(schema);
    normalise(schema.withTables(strange(schema, form)).withViews(strangeViews(schema, form)));
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < schema.tables().size(); i++) {
      var readBack = known.getOrDefault(schema.tables().get(i), Optional.empty());
      var table = form.tables().get(i);
      tables.add(readBack.map(twin -> TableExpressions.transplanted(twin, table)).orElse(table));
    }
    List<View> views = new ArrayList<>();
    for (int i = 0; i < schema.views().size(); i++) {
      var readBack = knownViews.getOrDefault(schema.views().get(i), Optional.empty());
      views.add(readBack.orElse(form.views().get(i)));
    }
    return form.withTables(tables).withViews(views);
  }

  private Schema form(Schema schema) {
    return textual.of(schema);
  }

  /** The tables with texts that are not known to be the database's own. */
  private List<Table> strange(Schema schema, Schema form) {
    boolean mayBeRenamed = !namesOf(form).containsAll(liveTexts.keySet());
    List<Table> strange = new ArrayList<>();
    for (int i = 0; i < schema.tables().size(); i++) {
      var table = form.tables().get(i);
      var familiar = liveTexts.get(table.name());
      // A table that the database has not, and that is no renamed one, is compared with nothing.
      boolean counts = familiar != null || mayBeRenamed;
      if (counts
          && !Objects.requireNonNullElse(familiar, Set.of())
              .containsAll(TableExpressions.texts(table))) {
        strange.add(schema.tables().get(i));
      }
    }
    return strange;
  }

  private static Set<QualifiedName> namesOf(Schema schema) {
    Set<QualifiedName> names = new HashSet<>();
    schema.tables().forEach(table -> names.add(table.name()));
    return names;
  }

  private List<View> strangeViews(Schema schema, Schema form) {
    return IntStream.range(0, form.views().size())
        .filter(i -> !liveViews.contains(form.views().get(i)))
        .mapToObj(i -> schema.views().get(i))
        .toList();
  }

  /** Asks for those of {@code strange} that were not asked for before. */
  private void normalise(Schema strange) {
    var tables = strange.tables().stream().filter(each -> !known.containsKey(each)).toList();
    var views = strange.views().stream().filter(each -> !knownViews.containsKey(each)).toList();
    if (tables.isEmpty() && views.isEmpty()) {
      return;
    }
    try {
      var readBack = replicas.readBack(connection, strange.withTables(tables).withViews(views));
      tables.forEach(each ->
          known.put(each, Optional.ofNullable(readBack.tables().get(each)).map(this::formOf)));
      views.forEach(each ->
          knownViews.put(each, Optional.ofNullable(readBack.views().get(each)).map(this::formOf)));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private Table formOf(Table readBack) {
    return form(Schema.of(List.of(readBack))).tables().get(0);
  }

  private View formOf(View readBack) {
    return form(Schema.EMPTY.withViews(List.of(readBack))).views().get(0);
  }

  static ProblemException failed(SQLException e) {
    var problem =
        new Problem(
            "the database could not be asked how it spells the expressions of the model",
            String.valueOf(e.getMessage()),
            "see whether the connection is still open and try again");
    return new ProblemException(ProblemException.Kind.DATABASE, problem, e);
  }
}

package dev.autogen.entity;

import dev.autogen.entity.BootSchema.ColumnKey;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.ImplicitName;
import dev.autogen.schema.KeyOrder;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate's relational model for one target as a schema: all that {@code hbm2ddl} would create.
 */
final class BootReader {
  private final HibernateBoot boot;
  private final SqlStringGenerationContext context;
  private final @Nullable Identifier defaultSchema;
  private final List<Table> tables = new ArrayList<>();
  private final List<Sequence> sequences = new ArrayList<>();
  private final List<View> views = new ArrayList<>();
  private final Map<ColumnKey, ColumnType> types = new HashMap<>();
  private final Set<ImplicitName> implicit = new HashSet<>();
  private final Set<QualifiedName> standIns = new HashSet<>();
  private final Set<KeyOrder> keyOrders = new HashSet<>();
  private final Set<ColumnName> computed = new HashSet<>();
  private final Spelling spelling = new Spelling();

  private BootReader(HibernateBoot boot, Map<String, String> settings) {
    this.boot = boot;
    var database = boot.metadata().getDatabase();
    this.context =
        SqlStringGenerationContextImpl.fromExplicit(
            database.getJdbcEnvironment(),
            database,
            null,
            settings.get("hibernate.default_schema"));
    this.defaultSchema = context.getDefaultSchema();
  }

  static BootSchema read(HibernateBoot boot, Map<String, String> settings) {
    return new BootReader(boot, settings).read();
  }

  private BootSchema read() {
    boot.metadata().getDatabase().getNamespaces().forEach(this::addNamespace);
    var auxiliary = new AuxiliaryReader(boot, context);
    var objects =
        Stream.of(new StructReader(boot, context).objects(), auxiliary.objects())
            .flatMap(List::stream)
            .toList();
    var schema = new Schema(tables, sequences, auxiliary.enumTypes(), views, objects);
    return new BootSchema(
        boot.target(),
        new DesiredSchema(schema, implicit, keyOrders, computed),
        types,
        boot.dialect().getSequenceSupport().supportsSequences(),
        standIns,
        spelling);
  }

  private void addNamespace(Namespace namespace) {
    for (var table : namespace.getTables()) {
      if (table.isPhysicalTable()) {
        addTable(table);
      }
    }
    for (var sequence : namespace.getSequences()) {
      var name = sequence.getName();
      var qualified = DatabaseNames.of(name.getSchemaName(), name.getObjectName(), defaultSchema);
      var counted =
          Sequence.of(qualified)
              .startWith(sequence.getInitialValue())
              .incrementBy(sequence.getIncrementSize());
      sequences.add(SequenceOptions.applied(counted, HibernateCalls.options(sequence)));
    }
  }

  private void addTable(org.hibernate.mapping.Table table) {
    spelling.add(table, defaultSchema);
    var query = table.getViewQuery();
    if (query != null) {
      views.add(new View(DatabaseNames.of(table, defaultSchema), query));
      return;
    }
    var read = new TableReader(boot, defaultSchema, table, types, implicit).read();
    tables.add(read);
    addKeyOrder(table, read);
    table.getColumns().stream()
        .filter(column -> column.getGeneratedAs() != null)
        .forEach(column -> computed.add(new ColumnName(read.name(), DatabaseNames.of(column))));
    if (isStandIn(table)) {
      standIns.add(read.name());
    }
  }

  private void addKeyOrder(org.hibernate.mapping.Table table, Table read) {
    var mapped = boot.mappedKey(table).stream().map(DatabaseNames::of).toList();
    read.primaryKey()
        .filter(key -> !key.columns().equals(mapped))
        .ifPresent(key -> keyOrders.add(new KeyOrder(read.name(), mapped)));
  }

  /** One column, no key, and a row put in at once: Hibernate's sequence where there are none. */
  private boolean isStandIn(org.hibernate.mapping.Table table) {
    return table.getColumnSpan() == 1
        && !table.hasPrimaryKey()
        && !table.getInitCommands(context).isEmpty();
  }
}

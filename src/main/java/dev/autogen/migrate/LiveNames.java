package dev.autogen.migrate;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameSchema;
import dev.autogen.operation.RenameTable;
import dev.autogen.schema.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tables and columns that a run names on its way are called before it begins; null: they are
 * not there yet.
 */
final class LiveNames {
  private final Map<QualifiedName, LiveTable> tables = new HashMap<>();
  private final Map<String, String> schemas = new HashMap<>();

  /** The table's name now, and those of its columns that changed; empty: not there yet. */
  private record LiveTable(Optional<QualifiedName> name, Map<String, Optional<String>> columns) {}

  @Nullable QualifiedName table(QualifiedName table) {
    return live(table).name().orElse(null);
  }

  @Nullable String column(QualifiedName table, String column) {
    return live(table).columns().getOrDefault(column, Optional.of(column)).orElse(null);
  }

  /** What an operation does to names, but for drops, which somebody may want to count first. */
  void follow(Operation operation) {
    if (operation instanceof CreateTable create) {
      created(create.table().name());
    } else if (operation instanceof AddColumn add) {
      added(add.table(), add.column().name());
    } else if (operation instanceof RenameTable rename) {
      renamed(rename.from(), rename.to());
    } else if (operation instanceof RenameColumn rename) {
      renamed(rename.table(), rename.from(), rename.to());
    } else if (operation instanceof RenameSchema rename) {
      schemaRenamed(rename.from(), rename.to());
    }
  }

  void created(QualifiedName table) {
    tables.put(table, new LiveTable(Optional.empty(), new HashMap<>()));
  }

  /** Whatever has this name from now on is new. */
  void dropped(QualifiedName table) {
    created(table);
  }

  void added(QualifiedName table, String column) {
    live(table).columns().put(column, Optional.empty());
  }

  void dropped(QualifiedName table, String column) {
    added(table, column);
  }

  void renamed(QualifiedName from, QualifiedName to) {
    tables.put(to, live(from));
    created(from);
  }

  void renamed(QualifiedName table, String from, String to) {
    var origin = Optional.ofNullable(column(table, from));
    live(table).columns().put(to, origin);
    added(table, from);
  }

  /** Its tables come along, those nobody has named yet too. */
  void schemaRenamed(String from, String to) {
    for (var table : List.copyOf(tables.keySet())) {
      if (from.equals(table.schema())) {
        renamed(table, new QualifiedName(to, table.name()));
      }
    }
    schemas.put(to, schemas.getOrDefault(from, from));
  }

  private LiveTable live(QualifiedName table) {
    return tables.computeIfAbsent(
        table, name -> new LiveTable(Optional.of(original(name)), new HashMap<>()));
  }

  private QualifiedName original(QualifiedName name) {
    var schema = name.schema();
    return schema == null
        ? name
        : new QualifiedName(schemas.getOrDefault(schema, schema), name.name());
  }
}

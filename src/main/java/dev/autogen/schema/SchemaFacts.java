package dev.autogen.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Every fact of a schema as one line each, sorted: two schemas are the same when their lines are.
 * The order of tables, of columns in a table and of constraints is no fact; the order of the
 * columns in a key is.
 */
public final class SchemaFacts {
  private SchemaFacts() {}

  /** The sorted lines, names included. */
  public static List<String> lines(Schema schema) {
    List<String> lines = new ArrayList<>();
    schema.tables().forEach(table -> addTable(lines, table));
    schema.sequences().forEach(sequence -> lines.add(sequence.toString()));
    schema.enumTypes().forEach(type -> lines.add(type.toString()));
    schema.views().forEach(view -> lines.add(view.toString()));
    schema.objects().forEach(object -> lines.add(object.toString()));
    Collections.sort(lines);
    return List.copyOf(lines);
  }

  /** Whether the two hold the same facts. */
  public static boolean equal(Schema one, Schema other) {
    return lines(one).equals(lines(other));
  }

  private static void addTable(List<String> lines, Table table) {
    var prefix = "table " + table.name() + " ";
    lines.add(prefix + "comment=" + table.comment());
    table.columns().forEach(column -> lines.add(prefix + column));
    table.constraints().forEach(constraint -> lines.add(prefix + constraint));
    table.indexes().forEach(index -> lines.add(prefix + index));
  }
}

package dev.autogen.schema;

import java.util.List;

/**
 * Something of a mapping that the model has no word for, such as an auxiliary database object:
 * known by what creates and drops it, never read back from a database.
 *
 * @param name unique among these objects
 */
public record DatabaseObject(String name, List<String> create, List<String> drop) {
  public DatabaseObject {
    create = List.copyOf(create);
    drop = List.copyOf(drop);
  }
}

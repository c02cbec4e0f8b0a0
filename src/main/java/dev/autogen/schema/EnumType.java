package dev.autogen.schema;

import java.util.List;

/**
 * An enum type of the database.
 *
 * @param values in their order, each once; may be empty
 */
public record EnumType(QualifiedName name, List<String> values) {
  public EnumType {
    values = List.copyOf(values);
  }

  public EnumType withName(QualifiedName changed) {
    return new EnumType(changed, values);
  }
}

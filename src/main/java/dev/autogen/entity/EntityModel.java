package dev.autogen.entity;

import dev.autogen.schema.DesiredSchema;
import java.util.List;

/**
 * What the entities ask for, and what about it a person should know.
 *
 * @param notes one line each, such as a name that had to be cut; in a fixed order, mostly none
 */
public record EntityModel(DesiredSchema desired, List<String> notes) {
  public EntityModel {
    notes = List.copyOf(notes);
  }
}

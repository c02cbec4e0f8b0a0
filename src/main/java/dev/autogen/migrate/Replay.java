package dev.autogen.migrate;

import dev.autogen.schema.Schema;
import java.util.List;

/**
 * What some migrations leave behind, by what they say.
 *
 * @param notes the raw SQL among them whose effect on the schema nobody declared, in order
 */
public record Replay(Schema schema, List<RawSqlNote> notes) {
  /** Before the first migration. */
  public static final Replay EMPTY = new Replay(Schema.EMPTY, List.of());

  public Replay {
    notes = List.copyOf(notes);
  }

  /** Whether the schema is the whole truth. */
  public boolean isSure() {
    return notes.isEmpty();
  }
}

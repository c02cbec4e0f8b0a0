package dev.autogen.catalog;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A database as it was read.
 *
 * @param schema tables, sequences, types and views sorted by name; names in the default schema
 *     carry no schema
 * @param notes what was seen and is not in {@code schema}, sorted
 * @param ownedSequences the sequences behind identity and serial columns, sorted by name
 */
public record LiveSchema(
    Schema schema, List<CatalogNote> notes, List<OwnedSequence> ownedSequences) {
  public LiveSchema {
    notes = List.copyOf(notes);
    ownedSequences = List.copyOf(ownedSequences);
  }

  /** The names of what has a note of one of these kinds. */
  public Set<QualifiedName> noted(CatalogNote.Kind... kinds) {
    return notes.stream()
        .filter(note -> List.of(kinds).contains(note.kind()))
        .map(CatalogNote::table)
        .collect(Collectors.toSet());
  }
}

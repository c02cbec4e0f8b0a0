package dev.autogen.catalog;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;

/**
 * A sequence that counts one column and goes with it: it is read as the column's identity, not as a
 * sequence.
 *
 * @param serial true: the column has it as an ordinary default ({@code serial}); false: {@code
 *     GENERATED AS IDENTITY}
 */
public record OwnedSequence(
    Sequence sequence, QualifiedName table, String column, boolean serial) {}

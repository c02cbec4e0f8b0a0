package dev.autogen.diff;

import dev.autogen.dialect.CanonicalForm;
import dev.autogen.schema.Schema;
import java.util.List;

/**
 * How two schemas are compared.
 *
 * @param forms the canonical form of each target; the first one is the database's that is compared
 *     with, or the first target's
 * @param remembered what the migrations fold to: an object of the current schema that is in it is
 *     compared in every form, because its text was written by people; one that only the database
 *     knows is compared in the first form, because its text is that database's own
 */
public record Forms(List<CanonicalForm> forms, Schema remembered) {
  public Forms {
    forms = List.copyOf(forms);
    if (forms.isEmpty()) {
      throw new IllegalArgumentException("at least one canonical form");
    }
  }

  /** Everything is compared in this one form. */
  public static Forms only(CanonicalForm form) {
    return new Forms(List.of(form), Schema.EMPTY);
  }
}

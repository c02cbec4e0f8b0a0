package dev.autogen.cases;

import dev.autogen.corpora.Kind;
import java.util.List;
import java.util.Map;

/**
 * A small model and one edit of it.
 *
 * @param name what happens, as a sentence
 * @param brief whether it is tried in every build
 * @param only the database it is for, empty: both
 * @param before the entities of the first migration
 * @param after the entities of the second; the same: only what is done by hand differs
 * @param byHand SQL that somebody runs after the first migration
 * @param expected the difference, a line an operation, in any order; {@code DATABASE: } before it
 *     where only that one has it
 * @param options of the command line, for all commands
 * @param settings of Hibernate
 * @param refusal what the second upgrade says; empty when it runs
 * @param onlyTold whether no migration is made of the difference
 */
record Case(
    String name,
    boolean brief,
    String only,
    String before,
    String after,
    List<String> byHand,
    List<String> expected,
    List<String> options,
    Map<String, String> settings,
    String refusal,
    boolean onlyTold) {
  private static final String HEAD =
      """
      package t;
      import jakarta.persistence.*;
      import jakarta.persistence.Index;
      import jakarta.persistence.Table;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      import org.hibernate.annotations.Array;
      import org.hibernate.annotations.Check;
      import org.hibernate.annotations.Collate;
      import org.hibernate.annotations.ColumnDefault;
      import org.hibernate.annotations.Comment;
      import org.hibernate.annotations.Formula;
      import org.hibernate.annotations.GeneratedColumn;
      import org.hibernate.annotations.JdbcTypeCode;
      import org.hibernate.annotations.OnDelete;
      import org.hibernate.annotations.OnDeleteAction;
      import org.hibernate.annotations.Struct;
      import org.hibernate.annotations.View;
      import org.hibernate.type.SqlTypes;
      """;

  boolean isFor(Kind kind) {
    return only.isEmpty() || only.equals(kind.targets());
  }

  /** The source file with these entities. */
  static String source(String entities) {
    return HEAD + entities;
  }

  @Override
  public String toString() {
    return name;
  }
}

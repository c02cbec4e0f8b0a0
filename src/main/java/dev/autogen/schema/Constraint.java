package dev.autogen.schema;

import org.jspecify.annotations.Nullable;

/** A rule that every row of a table keeps. */
public sealed interface Constraint extends TableElement
    permits PrimaryKey, ForeignKey, UniqueConstraint, CheckConstraint {

  /** Null: nobody named it, and the database keeps no name or made one up by its own rule. */
  @Nullable String name();

  /** The same rule under another name. */
  Constraint withName(@Nullable String name);

  /** The same rule, looked at in every row that is there. */
  default Constraint withValidated() {
    return this;
  }

  /** The kind, for grouping and for messages. */
  Kind kind();

  /** The kinds of constraints, in the order in which a CREATE TABLE lists them. */
  enum Kind {
    PRIMARY_KEY("primary key"),
    UNIQUE("unique constraint"),
    CHECK("check constraint"),
    FOREIGN_KEY("foreign key");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind in words, such as {@code foreign key}. */
    public String words() {
      return words;
    }
  }
}

package dev.autogen;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a migration stands in the graph. The values are read from the source text without compiling
 * it, so they must be plain string literals.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

  /** Unique among all migrations; without {@code @ - + :} and space. */
  String id();

  /** The revisions this one comes right after: none for a first one, two and more for a merge. */
  String[] revises() default {};

  /** Revisions, or labels, of other branches that must have run before. */
  String[] dependsOn() default {};

  /** Names for the branch that begins here. */
  String[] branchLabels() default {};

  /** The revisions that were squashed into this one; where they have run, it has run. */
  String[] replaces() default {};

  /** When it was written, ISO 8601 in UTC; for people only. */
  String created() default "";

  /** False runs the migration outside of a transaction, step by step. */
  boolean transactional() default true;
}

package dev.autogen;

import java.util.function.Consumer;

/** A statement that was given to {@link RowOperations#execute}, about which more can be said. */
public interface RawStatement {

  /** What takes the statement back, for a migration that leaves its downgrade out. */
  RawStatement reversedBy(String sql);

  /**
   * What the statement does to the schema: the words are not run, only believed. Without it the
   * schema that is remembered without a database may not be true any more.
   */
  RawStatement effect(Consumer<Operations> effect);
}

package dev.autogen;

/**
 * One step in the history of a database. A class that implements it carries {@link Revision} and
 * has a constructor without parameters.
 */
public interface Migration {

  /** Says what changes. */
  void upgrade(Operations op);

  /** Says how it is taken back: the inverse of {@link #upgrade}, in the reverse order. */
  void downgrade(Operations op);
}

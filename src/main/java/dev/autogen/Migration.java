package dev.autogen;

/**
 * One step in the history of a database. A class that implements it carries {@link Revision} and
 * has a constructor without parameters.
 */
public interface Migration {

  /** Says what changes. */
  void upgrade(Operations op);

  /**
   * Says how it is taken back: the inverse of {@link #upgrade}, in the reverse order. It may be
   * left out when every operation has an inverse; if one has none, the downgrade is refused and
   * says which.
   */
  default void downgrade(Operations op) {
    throw new IllegalStateException("left out: it is made of what the upgrade says");
  }
}

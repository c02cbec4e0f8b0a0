package dev.autogen;

/** A delete in the making. */
public interface RowDelete extends RowSelection<RowDelete> {

  /** Says that no row shall be left. */
  RowDelete everyRow();
}

package dev.autogen.architecture.wrong.schema;

import dev.autogen.architecture.wrong.cli.Door;

/** Wrong: the ground floor knows a door, as the element of an array even. */
public interface LooksUp {
  Door[] doors();
}

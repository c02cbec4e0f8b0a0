package dev.autogen.architecture.wrong.attic;

/** Wrong: its package is on no floor. */
public final class Homeless {}

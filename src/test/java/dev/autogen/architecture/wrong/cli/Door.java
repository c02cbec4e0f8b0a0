package dev.autogen.architecture.wrong.cli;

import picocli.CommandLine.Command;

/** Right: a door may use picocli. */
@Command
public final class Door {}

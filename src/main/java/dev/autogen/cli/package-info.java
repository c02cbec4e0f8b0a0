/** The command line: parse, call, print. */
@NullMarked
package dev.autogen.cli;

import org.jspecify.annotations.NullMarked;

/** The real command line, called in real project folders. */
@NullMarked
package dev.autogen.cli;

import org.jspecify.annotations.NullMarked;

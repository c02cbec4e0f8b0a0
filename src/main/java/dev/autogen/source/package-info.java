/** Migrations as Java source: written, compiled and loaded. */
@NullMarked
package dev.autogen.source;

import org.jspecify.annotations.NullMarked;

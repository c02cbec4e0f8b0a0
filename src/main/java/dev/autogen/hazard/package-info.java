/** What could hurt when a migration runs: one rule a class, each with a stable code. */
@NullMarked
package dev.autogen.hazard;

import org.jspecify.annotations.NullMarked;

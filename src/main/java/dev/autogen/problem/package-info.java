/** What went wrong, why, and what to do next. */
@NullMarked
package dev.autogen.problem;

import org.jspecify.annotations.NullMarked;

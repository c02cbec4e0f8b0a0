/** Models and migrations far larger than anybody's: what they take is constant or linear. */
@NullMarked
package dev.autogen.large;

import org.jspecify.annotations.NullMarked;

/** Two schemas in, ordered operations out; renames and lifting. */
@NullMarked
package dev.autogen.diff;

import org.jspecify.annotations.NullMarked;

/** What can change in a schema: one record a change, each with its inverse, and the simulator. */
@NullMarked
package dev.autogen.operation;

import org.jspecify.annotations.NullMarked;

/** Every single change to an entity model: seen, made with rows in the tables, and taken back. */
@NullMarked
package dev.autogen.mutations;

import org.jspecify.annotations.NullMarked;

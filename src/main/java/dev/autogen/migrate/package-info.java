/**
 * Runs migrations: records what they say, folds it in memory, and brings a database there under a
 * lock.
 */
@NullMarked
package dev.autogen.migrate;

import org.jspecify.annotations.NullMarked;

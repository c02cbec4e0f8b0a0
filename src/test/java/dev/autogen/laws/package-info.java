/** What holds for every pair of schemas: in memory, on SQLite and on PostgreSQL. */
@NullMarked
package dev.autogen.laws;

import org.jspecify.annotations.NullMarked;

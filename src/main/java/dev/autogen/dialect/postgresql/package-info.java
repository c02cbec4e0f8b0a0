/** Operations as SQL for PostgreSQL 14 and later. */
@NullMarked
package dev.autogen.dialect.postgresql;

import org.jspecify.annotations.NullMarked;

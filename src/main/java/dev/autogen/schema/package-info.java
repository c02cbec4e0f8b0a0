/** What a database looks like, as immutable values that know no database. */
@NullMarked
package dev.autogen.schema;

import org.jspecify.annotations.NullMarked;

/** A live database read into a schema: the only package that knows SchemaCrawler. */
@NullMarked
package dev.autogen.catalog;

import org.jspecify.annotations.NullMarked;

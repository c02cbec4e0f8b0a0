/** What is particular to SQLite: the text it keeps of each table, and how a table is changed. */
@NullMarked
package dev.autogen.dialect.sqlite;

import org.jspecify.annotations.NullMarked;

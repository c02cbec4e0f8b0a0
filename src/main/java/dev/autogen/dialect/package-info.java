/**
 * Operations as SQL for one database: its types, limits, quoting and rebuilds; one folder for each.
 */
@NullMarked
package dev.autogen.dialect;

import org.jspecify.annotations.NullMarked;

/** The change, told to people and machines. */
@NullMarked
package dev.autogen.report;

import org.jspecify.annotations.NullMarked;

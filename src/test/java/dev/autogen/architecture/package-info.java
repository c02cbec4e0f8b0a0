/**
 * Holds the code to the house's plan: which package stands on which, and how large a file may be.
 */
@NullMarked
package dev.autogen.architecture;

import org.jspecify.annotations.NullMarked;

/** What a migration class sees, and nothing else. */
@NullMarked
package dev.autogen;

import org.jspecify.annotations.NullMarked;

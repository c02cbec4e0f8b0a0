/** Which migration follows which, and which of them a target means, as text and values alone. */
@NullMarked
package dev.autogen.revision;

import org.jspecify.annotations.NullMarked;

/** Public models held against what Hibernate itself makes of them, on real databases. */
@NullMarked
package dev.autogen.corpora;

import org.jspecify.annotations.NullMarked;

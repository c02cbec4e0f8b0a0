/** Migrations run by an application itself, when it starts. */
@NullMarked
package dev.autogen.embed;

import org.jspecify.annotations.NullMarked;

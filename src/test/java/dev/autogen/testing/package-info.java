/** What tests stand on: real, empty databases and expected outputs kept as files. */
@NullMarked
package dev.autogen.testing;

import org.jspecify.annotations.NullMarked;

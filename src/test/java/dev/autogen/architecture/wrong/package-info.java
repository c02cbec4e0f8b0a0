/** A house built wrong on purpose. Its second sentence is one mistake of several. */
@NullMarked
package dev.autogen.architecture.wrong;

import org.jspecify.annotations.NullMarked;

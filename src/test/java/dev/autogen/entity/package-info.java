/** Tests of the reader of entities. */
@NullMarked
package dev.autogen.entity;

import org.jspecify.annotations.NullMarked;

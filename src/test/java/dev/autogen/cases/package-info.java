/**
 * Small models and one edit of each, through the real commands: what a difference is, and is not.
 */
@NullMarked
package dev.autogen.cases;

import org.jspecify.annotations.NullMarked;

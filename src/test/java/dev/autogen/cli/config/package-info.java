/** Tests of the configuration. */
@NullMarked
package dev.autogen.cli.config;

import org.jspecify.annotations.NullMarked;

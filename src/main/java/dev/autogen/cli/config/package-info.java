/** What a project says about itself: autogen.properties, the environment, options. */
@NullMarked
package dev.autogen.cli.config;

import org.jspecify.annotations.NullMarked;

/** JPA entities as the schema they ask for, the only package that knows Hibernate. */
@NullMarked
package dev.autogen.entity;

import org.jspecify.annotations.NullMarked;

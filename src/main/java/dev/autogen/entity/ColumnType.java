package dev.autogen.entity;

import org.jspecify.annotations.Nullable;

/**
 * What Hibernate says about a column's type for one target.
 *
 * @param sql the type as it stands in DDL; null: this target has none for it
 * @param code the code of {@link java.sql.Types} or {@link org.hibernate.type.SqlTypes}
 */
record ColumnType(@Nullable String sql, int code) {}

package dev.autogen.dialect;

import dev.autogen.schema.SqlType;

/** The types of one database. */
public interface Types {

  /**
   * The type as it stands in DDL: what Hibernate's own dialect for this database would write.
   *
   * @throws dev.autogen.problem.ProblemException for a type this database has no form of
   */
  String render(SqlType type);

  /**
   * The portable type of what DDL or the catalog calls {@code declared}, such as {@code character
   * varying(255)}; what is not in the vocabulary is {@link SqlType.Named}.
   */
  SqlType parse(String declared);

  /** One value for all types that are one and the same in this database. */
  default SqlType canonical(SqlType type) {
    return parse(render(type));
  }
}

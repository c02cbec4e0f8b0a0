package dev.autogen.schema;

/** What happens to the referring rows when a referred row goes or changes its key. */
public enum ReferentialAction {
  NO_ACTION("no action"),
  RESTRICT("restrict"),
  CASCADE("cascade"),
  SET_NULL("set null"),
  SET_DEFAULT("set default");

  private final String sql;

  ReferentialAction(String sql) {
    this.sql = sql;
  }

  /** The words of the SQL standard. */
  public String sql() {
    return sql;
  }
}

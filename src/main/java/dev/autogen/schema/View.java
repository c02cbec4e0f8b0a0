package dev.autogen.schema;

/**
 * A view.
 *
 * @param query the SELECT
 */
public record View(QualifiedName name, String query) {
  public View withQuery(String changed) {
    return new View(name, changed);
  }
}

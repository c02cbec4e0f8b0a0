package dev.autogen.corpora;

import java.util.List;

/**
 * Two released versions of one model.
 *
 * @param backfills what old rows get in columns that must have a value, as {@code --backfill} takes
 *     it
 */
record VersionPair(PublicModel old, PublicModel now, List<String> backfills) {
  static final List<VersionPair> ALL =
      List.of(
          new VersionPair(
              Models.modulith("1.2.0"),
              Models.modulith("2.1.1"),
              List.of("event_publication.completionattempts=0")),
          new VersionPair(
              Models.keycloak("26.0.8"),
              Models.keycloak("26.7.1"),
              List.of(
                  "credential.version=0",
                  "fed_user_consent_cl_scope.parameter='-'",
                  "user_consent_client_scope.parameter='-'")));

  @Override
  public String toString() {
    return old + " " + version(old) + " to " + version(now);
  }

  static String version(PublicModel model) {
    var coordinates = model.artifacts().get(0);
    return coordinates.substring(coordinates.lastIndexOf(':') + 1);
  }
}

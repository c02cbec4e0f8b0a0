package dev.autogen.corpora;

import java.util.List;

/**
 * What one trial found.
 *
 * @param phantoms differences reported where there is none
 * @param failures other laws that were broken
 */
record Outcome(
    PublicModel model,
    Kind kind,
    int tables,
    int columns,
    List<String> phantoms,
    List<String> failures,
    double seconds) {

  List<String> problems() {
    return java.util.stream.Stream.concat(phantoms.stream(), failures.stream()).toList();
  }
}

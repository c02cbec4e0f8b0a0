package dev.autogen.entity;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Looks for annotations in the bytes of a class file, without loading it. What it finds is a
 * candidate: any mention of an annotation's type is a hit.
 */
final class AnnotationSearch {
  private static final List<byte[]> MAPPED =
      signatures(
          "Ljakarta/persistence/Entity;",
          "Ljakarta/persistence/MappedSuperclass;",
          "Ljakarta/persistence/Embeddable;",
          "Ljakarta/persistence/Converter;");

  private static final List<byte[]> PACKAGE =
      signatures("Lorg/hibernate/annotations/", "Ljakarta/persistence/");

  private AnnotationSearch() {}

  /** Whether this may be an entity, an embeddable, a mapped superclass or a converter. */
  static boolean mayBeMapped(byte[] classFile) {
    return MAPPED.stream().anyMatch(signature -> contains(classFile, signature));
  }

  /** Whether this {@code package-info} may carry annotations that Hibernate reads. */
  static boolean mayBeAnnotatedPackage(byte[] classFile) {
    return PACKAGE.stream().anyMatch(signature -> contains(classFile, signature));
  }

  private static List<byte[]> signatures(String... texts) {
    return List.of(texts).stream().map(text -> text.getBytes(StandardCharsets.US_ASCII)).toList();
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (int start = 0; start <= bytes.length - wanted.length; start++) {
      if (bytes[start] == wanted[0] && matches(bytes, start, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] bytes, int start, byte[] wanted) {
    for (int i = 1; i < wanted.length; i++) {
      if (bytes[start + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}

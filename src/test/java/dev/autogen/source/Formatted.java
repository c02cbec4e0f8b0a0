package dev.autogen.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.StringWrapper;

/**
 * What google-java-format says to a source, with long strings reflowed as its command line does it.
 */
final class Formatted {
  private Formatted() {}

  /** Fails unless google-java-format leaves {@code source} as it is. */
  static void assertUnchanged(String source) {
    assertThat(of(source)).isEqualTo(source);
  }

  private static String of(String source) {
    try {
      var formatter = new Formatter(JavaFormatterOptions.defaultOptions());
      return StringWrapper.wrap(formatter.formatSource(source), formatter);
    } catch (FormatterException e) {
      throw new AssertionError("no Java: " + e.getMessage() + "\n" + source, e);
    }
  }
}

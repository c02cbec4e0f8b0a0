package dev.autogen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An expected output kept as a file; {@code mvn test -Dgolden.update} rewrites it for review.
 *
 * @param name the file's path below {@code src/test/resources/golden}
 */
public record GoldenFile(String name) {

  /** Fails unless {@code actual} is the file's text, every character; a missing file fails too. */
  public void assertMatches(String actual) throws IOException {
    var path = Path.of("src/test/resources/golden", name);
    if (updating()) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, actual);
    }
    assertThat(path).as("run with -Dgolden.update to write it").exists();
    assertThat(actual)
        .as("%s (rewrite with -Dgolden.update)", path)
        .isEqualTo(Files.readString(path));
  }

  /**
   * Maven gives a property without a value the value {@code true}; an IDE gives it the empty one.
   */
  private static boolean updating() {
    var property = System.getProperty("golden.update");
    return property != null && !property.equals("false");
  }
}

package dev.autogen.revision;

import dev.autogen.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A checksum of what Java source says rather than how it looks: two sources that differ in white
 * space, line ends, comments, the order of imports or of modifiers, or in how a string is broken
 * into parts have the same one.
 */
public final class TokenChecksum {
  /** Says how the checksum was made, so that a better way can be told from a changed file. */
  private static final String WAY = "t1:";

  private TokenChecksum() {}

  /**
   * 67 characters: {@code t1:} and a SHA-256 in lower case hexadecimal.
   *
   * @param file named in messages only
   * @throws ProblemException if a comment or literal has no end
   */
  public static String of(String source, String file) {
    var lexer = new JavaLexer(source, file);
    List<JavaToken> tokens = new ArrayList<>();
    for (var token = lexer.next(); token.kind() != JavaToken.Kind.END; token = lexer.next()) {
      if (token.kind() != JavaToken.Kind.DOC) {
        tokens.add(token);
      }
    }
    var digest = sha256();
    CanonicalTokens.of(tokens).forEach(token -> update(digest, token));
    return WAY + HexFormat.of().formatHex(digest.digest());
  }

  /** The length keeps two tokens from reading like one. */
  private static void update(MessageDigest digest, JavaToken token) {
    var text = token.text();
    var told = "%s %d %s\n".formatted(token.kind().name(), text.length(), text);
    digest.update(told.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

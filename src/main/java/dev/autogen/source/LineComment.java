package dev.autogen.source;

/** Text as line comments, ended at 100 columns where google-java-format would end them. */
final class LineComment {
  private LineComment() {}

  /**
   * One or more comments with their line ends, to stand at {@code column}; white space becomes
   * single spaces.
   */
  static String of(String text, int column) {
    var rest = "// " + plain(text);
    var comment = new StringBuilder();
    int width = Layout.WIDTH - column;
    while (rest.length() > width) {
      int end = rest.lastIndexOf(' ', width);
      end = end <= 2 ? rest.indexOf(' ', 3) : end;
      if (end < 0) {
        break;
      }
      comment.append(rest, 0, end).append('\n');
      rest = "// " + rest.substring(end + 1);
    }
    return comment.append(rest).append('\n').toString();
  }

  /** Without control characters, and without what javac takes for a Unicode escape. */
  private static String plain(String text) {
    return PlainText.of(text).replaceAll("\\\\(?=u)", "\\\\ ");
  }
}

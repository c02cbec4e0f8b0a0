package dev.autogen.dialect.sqlite;

import dev.autogen.dialect.sqlite.ParsedTable.Clause;
import java.util.List;

/** Puts elements into a CREATE TABLE text and takes them out; comments stay where they are. */
final class TableEdit {
  private final ParsedTable parsed;
  private final String text;
  private final List<SqlToken> tokens;

  TableEdit(ParsedTable parsed, String text) {
    this.parsed = parsed;
    this.text = text;
    this.tokens = SqliteTokenizer.tokens(text);
  }

  String addColumn(String definition) {
    var last = parsed.columns().get(parsed.columns().size() - 1);
    return addAfter(last.span(), definition);
  }

  String addConstraint(String constraint) {
    var last = parsed.columns().get(parsed.columns().size() - 1).span();
    for (var clause : parsed.constraints()) {
      last = clause.span();
    }
    return addAfter(last, constraint);
  }

  // In the layout of the element before: on a line of its own if that has one. A comment behind
  // that element, on its line, stays with it.
  private String addAfter(Span last, String element) {
    var lead = whiteSpaceBefore(last.from());
    int behind = last.to();
    boolean ownLine = lead.contains("\n");
    int position = ownLine ? endOfLineComment(behind) : behind;
    return new Splices(text)
        .replace(new Span(behind, behind), ",")
        .replace(new Span(position, position), (ownLine ? lead : " ") + element)
        .applied();
  }

  private String whiteSpaceBefore(int position) {
    return tokens.stream()
        .filter(token -> token.to() == position && token.kind() == SqlToken.Kind.SPACE)
        .map(SqlToken::text)
        .findFirst()
        .orElse("");
  }

  private int endOfLineComment(int behind) {
    int i = indexAt(behind);
    int end = behind;
    while (tokens.get(i).isTrivia() && !tokens.get(i).text().contains("\n")) {
      end = tokens.get(i).kind() == SqlToken.Kind.COMMENT ? tokens.get(i).to() : end;
      i++;
    }
    return end;
  }

  String removeElement(Span element) {
    int next = significant(indexAt(element.to()), 1);
    if (tokens.get(next).is(",")) {
      return removeUpTo(element, next);
    }
    // Constraints may follow each other without a comma: then the one before is still needed.
    return tokens.get(next).is(")")
        ? removeWithCommaBefore(element)
        : new Splices(text).replace(element, "").applied();
  }

  // Behind the comma, white space goes too, unless it leads to a comment.
  private String removeUpTo(Span element, int comma) {
    var splices = new Splices(text).replace(element, "").replace(span(comma), "");
    boolean space = tokens.get(comma + 1).kind() == SqlToken.Kind.SPACE;
    boolean comment = tokens.get(comma + 2).kind() == SqlToken.Kind.COMMENT;
    return (space && !comment ? splices.replace(span(comma + 1), "") : splices).applied();
  }

  private String removeWithCommaBefore(Span element) {
    int first = indexAt(element.from());
    int before = significant(first - 1, -1);
    var splices = new Splices(text).replace(element, "");
    if (tokens.get(before).is(",")) {
      splices.replace(span(before), "");
    }
    if (isRemovableSpace(first - 1)) {
      splices.replace(span(first - 1), "");
    }
    return splices.applied();
  }

  /** Takes a constraint out: of the list of the table's, or from behind its column. */
  String removeClause(Clause clause) {
    if (parsed.constraints().contains(clause)) {
      return removeElement(clause.span());
    }
    int first = indexAt(clause.span().from());
    var splices = new Splices(text).replace(clause.span(), "");
    if (isRemovableSpace(first - 1)) {
      splices.replace(span(first - 1), "");
    }
    return splices.applied();
  }

  // The line end behind a comment in dashes is what ends the comment.
  private boolean isRemovableSpace(int i) {
    return tokens.get(i).kind() == SqlToken.Kind.SPACE
        && tokens.get(i - 1).kind() != SqlToken.Kind.COMMENT;
  }

  private int indexAt(int position) {
    int i = 0;
    while (tokens.get(i).from() < position) {
      i++;
    }
    return i;
  }

  private int significant(int from, int step) {
    int i = from;
    while (tokens.get(i).isTrivia()) {
      i += step;
    }
    return i;
  }

  private Span span(int i) {
    return new Span(tokens.get(i).from(), tokens.get(i).to());
  }
}

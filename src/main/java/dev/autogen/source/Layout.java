package dev.autogen.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Breaks one statement into lines of 100 columns where google-java-format would, so that it leaves
 * generated source unchanged.
 *
 * <p>A statement is a tree of groups. A group that fits stays on its line; one that does not is
 * broken, each of its breaks by its own rule, and its inner groups are looked at again.
 */
final class Layout {
  static final int WIDTH = 100;
  private static final int NEVER_FITS = 1_000_000;

  /** When a break of a broken group becomes a line end. */
  enum Break {
    /** With all other breaks of the group. */
    TOGETHER,
    /** Only where the next piece does not fit. */
    AS_NEEDED,
    /** Always; the group is never on one line. */
    FORCED
  }

  private sealed interface Piece {
    int width();
  }

  private record Text(String text) implements Piece {
    @Override
    public int width() {
      return text.length();
    }
  }

  private record Gap(Break rule, String flat, int indent) implements Piece {
    @Override
    public int width() {
      return rule == Break.FORCED ? NEVER_FITS : flat.length();
    }
  }

  private static final class Group implements Piece {
    private final int indent;
    private final List<Piece> pieces = new ArrayList<>();
    private int width = -1;

    private Group(int indent) {
      this.indent = indent;
    }

    @Override
    public int width() {
      if (width < 0) {
        width = Layout.width(pieces);
      }
      return width;
    }
  }

  private final Deque<Group> open = new ArrayDeque<>();
  private final Group root = new Group(0);
  private Group last = root;

  Layout() {
    open.push(root);
  }

  /** Begins a group whose broken lines stand {@code indent} columns further right. */
  Layout open(int indent) {
    open.push(new Group(indent));
    return this;
  }

  Layout close() {
    var closed = open.pop();
    open.element().pieces.add(closed);
    return this;
  }

  /**
   * Text belongs to the group of the last break: what closes a line, such as {@code );}, must fit
   * on it together with what it closes.
   */
  Layout text(String text) {
    last.pieces.add(new Text(text));
    return this;
  }

  /** A place where the line may end; {@code flat} stands there if it does not. */
  Layout gap(Break rule, String flat) {
    return gap(rule, flat, 0);
  }

  /** The same, with a line that begins {@code indent} columns right of the group's others. */
  Layout gap(Break rule, String flat, int indent) {
    last = open.element();
    last.pieces.add(new Gap(rule, flat, indent));
    return this;
  }

  /**
   * The lines, the first of which begins at {@code column} without its indentation; no line end
   * after the last.
   */
  String lines(int column) {
    if (open.size() != 1) {
      throw new IllegalStateException("a group was left open");
    }
    var printer = new Printer(column);
    printer.print(root, column);
    return printer.out.toString();
  }

  private static int width(List<Piece> pieces) {
    return (int) Math.min(NEVER_FITS, pieces.stream().mapToLong(Piece::width).sum());
  }

  private static final class Printer {
    private final StringBuilder out = new StringBuilder();
    private int column;

    private Printer(int column) {
      this.column = column;
    }

    private void print(Group group, int indent) {
      if (fits(group.width())) {
        group.pieces.forEach(this::flat);
        return;
      }
      int inner = indent + group.indent;
      boolean overfull = false;
      int start = 0;
      while (start < group.pieces.size()) {
        int end = endOfSegment(group.pieces, start);
        overfull = printSegment(group.pieces.subList(start, end), inner, overfull);
        start = end;
      }
    }

    /** A segment is a break and what follows it up to the next. */
    private boolean printSegment(List<Piece> segment, int indent, boolean afterOverfull) {
      var rest = segment;
      if (segment.get(0) instanceof Gap gap) {
        rest = segment.subList(1, segment.size());
        boolean ends = gap.rule != Break.AS_NEEDED || afterOverfull;
        if (ends || !fits(gap.flat.length() + Layout.width(rest))) {
          newLine(indent + gap.indent);
        } else {
          put(gap.flat);
        }
      }
      boolean overfull = !fits(Layout.width(rest));
      for (var piece : rest) {
        if (piece instanceof Group group) {
          print(group, indent);
        } else {
          flat(piece);
        }
      }
      return overfull;
    }

    private static int endOfSegment(List<Piece> pieces, int start) {
      int end = start + 1;
      while (end < pieces.size() && !(pieces.get(end) instanceof Gap)) {
        end++;
      }
      return end;
    }

    private void flat(Piece piece) {
      if (piece instanceof Group group) {
        group.pieces.forEach(this::flat);
      } else if (piece instanceof Gap gap) {
        put(gap.flat);
      } else {
        put(((Text) piece).text);
      }
    }

    private boolean fits(int width) {
      return column + width <= WIDTH;
    }

    private void put(String text) {
      out.append(text);
      column += text.length();
    }

    private void newLine(int indent) {
      out.append('\n').append(" ".repeat(indent));
      column = indent;
    }
  }
}

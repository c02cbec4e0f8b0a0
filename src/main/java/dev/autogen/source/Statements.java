package dev.autogen.source;

import dev.autogen.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One direction of a migration as statements, in groups: those on one table that follow each other.
 *
 * <p>A blank line stands beside a group that has a statement of several lines, so that a list of
 * short ones stays together.
 */
final class Statements {
  /** The ways of writing texts, tried in order until every line fits. */
  private static final List<JavaText> TEXTS =
      Stream.concat(
              Stream.of(JavaText.undivided()),
              IntStream.of(Integer.MAX_VALUE, 88, 80, 72, 64, 48, 32).mapToObj(JavaText::dividedAt))
          .toList();

  private static final String EXECUTE = "execute";

  private static final List<String> WITHOUT_TABLE =
      List.of("Sequence", "EnumType", "View", "Object", "Schema", EXECUTE);

  private final int column;

  private Statements(int column) {
    this.column = column;
  }

  /**
   * The statements in blocks of at most {@code limit} characters, or one operation if that alone
   * has more. Lines end with a line end, and are broken as if they began at {@code column}, where
   * the caller puts them.
   */
  static List<String> blocks(Steps steps, int column, int limit) {
    var statements = new Statements(column);
    List<Group> groups = new ArrayList<>();
    for (var operation : TableIndexes.withoutDropped(steps.operations())) {
      var item = statements.item(operation, steps.notes().apply(operation));
      if (groups.isEmpty() || !groups.get(groups.size() - 1).takes(item)) {
        groups.add(new Group(item.subject));
      }
      groups.get(groups.size() - 1).items.add(item);
    }
    return blocks(groups, limit);
  }

  private static List<String> blocks(List<Group> groups, int limit) {
    List<String> blocks = new ArrayList<>();
    var block = new StringBuilder();
    boolean afterTall = false;
    for (var group : groups) {
      var between = block.isEmpty() || !afterTall && !group.isTall() ? "" : "\n";
      for (var item : group.items) {
        if (!block.isEmpty() && block.length() + item.text.length() > limit) {
          blocks.add(block.toString());
          block.setLength(0);
          between = "";
        }
        block.append(between).append(item.text);
        between = "";
      }
      afterTall = group.isTall();
    }
    blocks.add(block.toString());
    return blocks;
  }

  private Item item(Operation operation, List<String> notes) {
    var text = new StringBuilder();
    notes.forEach(note -> text.append(LineComment.of(note, column)));
    var written = written(operation);
    written.lines.forEach(each -> text.append(each).append('\n'));
    boolean tall = written.lines.stream().anyMatch(each -> each.indexOf('\n') >= 0);
    return new Item(written.subject, text.toString(), tall);
  }

  private Written written(Operation operation) {
    var written = new Written("", List.of());
    for (var way : TEXTS) {
      var calls = operation.accept(new OperationCode(way));
      written = new Written(subject(calls.get(0)), calls.stream().map(this::laidOut).toList());
      if (written.lines.stream().flatMap(String::lines).allMatch(this::fits)) {
        break;
      }
    }
    return written;
  }

  private String laidOut(Code call) {
    var layout = new Layout();
    call.layOut(layout);
    return layout.text(";").lines(column).replace("\n" + " ".repeat(column), "\n");
  }

  private boolean fits(String line) {
    return column + line.length() <= Layout.WIDTH;
  }

  /** The table as it is written, else the kind of thing. */
  private static String subject(Code.Calls call) {
    return WITHOUT_TABLE.stream()
        .filter(call.word()::endsWith)
        .findFirst()
        .orElseGet(() -> call.arguments().get(0).toString());
  }

  /** The calls, each with its lines. */
  private record Written(String subject, List<String> lines) {}

  /** What one operation becomes: comments and calls. Tall: a call has several lines. */
  private record Item(String subject, String text, boolean tall) {}

  private static final class Group {
    private final String subject;
    private final List<Item> items = new ArrayList<>();

    private Group(String subject) {
      this.subject = subject;
    }

    // SQL as it stands says no table; it serves what stands around it.
    private boolean takes(Item item) {
      return subject.equals(item.subject) || item.subject.equals(EXECUTE);
    }

    private boolean isTall() {
      return items.stream().anyMatch(Item::tall);
    }
  }
}

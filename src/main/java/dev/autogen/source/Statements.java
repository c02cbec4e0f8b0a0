package dev.autogen.source;

import dev.autogen.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * One direction of a migration as statements, in groups: those on one table that follow each other.
 *
 * <p>A blank line stands beside a group that has a statement of several lines, so that a list of
 * short ones stays together.
 */
final class Statements {
  /** The lengths from which on a text is divided, tried in order until every line fits. */
  private static final List<Integer> LONGEST_LITERALS =
      List.of(Integer.MAX_VALUE, 88, 80, 72, 64, 48, 32);

  private static final List<String> WITHOUT_TABLE =
      List.of("Sequence", "EnumType", "View", "Object", "Schema", "execute");

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
    var lines = calls(operation);
    lines.forEach(each -> text.append(each).append('\n'));
    boolean tall = lines.stream().anyMatch(each -> each.indexOf('\n') >= 0);
    return new Item(subject(operation), text.toString(), tall);
  }

  private List<String> calls(Operation operation) {
    List<String> calls = List.of();
    for (var longest : LONGEST_LITERALS) {
      var code = operation.accept(new OperationCode(new JavaText(longest)));
      calls = code.stream().map(this::laidOut).toList();
      if (calls.stream().flatMap(String::lines).allMatch(line -> fits(line))) {
        return calls;
      }
    }
    return calls;
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
  private static String subject(Operation operation) {
    var call = operation.accept(new OperationCode(new JavaText(Integer.MAX_VALUE))).get(0);
    return WITHOUT_TABLE.stream()
        .filter(call.word()::endsWith)
        .findFirst()
        .orElseGet(() -> call.arguments().get(0).toString());
  }

  /** What one operation becomes: comments and calls. Tall: a call has several lines. */
  private record Item(String subject, String text, boolean tall) {}

  private static final class Group {
    private final String subject;
    private final List<Item> items = new ArrayList<>();

    private Group(String subject) {
      this.subject = subject;
    }

    private boolean takes(Item item) {
      return subject.equals(item.subject);
    }

    private boolean isTall() {
      return items.stream().anyMatch(Item::tall);
    }
  }
}

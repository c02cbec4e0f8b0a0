package dev.autogen.source;

import dev.autogen.source.Layout.Break;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code @Revision} of a migration; what has its default is left out. */
final class Annotation {
  private Annotation() {}

  /**
   * The annotation as google-java-format breaks it, at the beginning of a line; no line end after
   * it.
   */
  static String of(MigrationSpec spec) {
    Map<String, List<String>> members = new LinkedHashMap<>();
    members.put("revises", spec.revises());
    members.put("dependsOn", spec.dependsOn());
    members.put("branchLabels", spec.branchLabels());
    members.put("replaces", spec.replaces());
    members.values().removeIf(List::isEmpty);
    var between = members.values().stream().anyMatch(each -> each.size() > 1);

    var layout = new Layout();
    layout.text("@Revision").open(4).text("(").gap(Break.TOGETHER, "");
    member(layout, "id", spec.id());
    members.forEach((name, values) -> {
      next(layout, between);
      list(layout, name, values);
    });
    next(layout, between);
    member(layout, "created", spec.created().truncatedTo(ChronoUnit.SECONDS).toString());
    return layout.close().text(")").lines(0);
  }

  /** With a list among them, each member has a line of its own. */
  private static void next(Layout layout, boolean ownLines) {
    layout.text(",").gap(ownLines ? Break.FORCED : Break.TOGETHER, " ");
  }

  private static void list(Layout layout, String name, List<String> values) {
    if (values.size() == 1) {
      member(layout, name, values.get(0));
      return;
    }
    List<String> literals = new ArrayList<>();
    values.forEach(each -> literals.add(JavaText.literal(each)));
    var rule =
        Code.areShort(literals.stream().map(String::length)) ? Break.AS_NEEDED : Break.TOGETHER;
    layout.open(0).text(name + " = ").open(2).text("{").gap(Break.TOGETHER, "").open(0);
    for (int i = 0; i < literals.size(); i++) {
      if (i > 0) {
        layout.text(",").gap(rule, " ");
      }
      layout.text(literals.get(i));
    }
    layout.close().gap(Break.TOGETHER, "", -2).close().text("}").close();
  }

  private static void member(Layout layout, String name, String value) {
    layout.open(4).text(name + " =").gap(Break.TOGETHER, " ").text(JavaText.literal(value)).close();
  }
}

package dev.autogen.cli;

import dev.autogen.report.Json;
import dev.autogen.report.RevisionJson;
import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionNode;
import dev.autogen.revision.RevisionStep;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a revision is shown. */
final class RevisionText {
  private RevisionText() {}

  /** {@code 3f9a2c7d81b4, Orders get a status}. */
  static String line(RevisionNode node) {
    return node.message().isEmpty() ? node.id() : node.id() + ", " + message(node);
  }

  /** {@code 1c0d55e6a7f2 -> 3f9a2c7d81b4 (head), Orders get a status}. */
  static String step(RevisionNode node, String marks) {
    var parents =
        node.downRevisions().isEmpty() ? "<base>" : String.join(", ", node.downRevisions());
    var needs = node.dependsOn().isEmpty() ? "" : " (" + String.join(", ", node.dependsOn()) + ")";
    var labels =
        node.branchLabels().isEmpty() ? "" : " (" + String.join(", ", node.branchLabels()) + ")";
    var message = node.message().isEmpty() ? "" : ", " + message(node);
    return "%s%s -> %s%s%s%s".formatted(parents, needs, node.id(), labels, marks, message);
  }

  /** What a revision is among the others, such as {@code (head) (current)}; often nothing. */
  static String marks(RevisionMap map, RevisionNode node, boolean current) {
    int children = map.children(node.id()).size();
    return (children == 0 ? " (head)" : "")
        + (current ? " (current)" : "")
        + (children > 1 ? " (branchpoint)" : "")
        + (node.isMerge() ? " (mergepoint)" : "");
  }

  /** The message as it was typed: the full stop belongs to the Javadoc it stands in. */
  static String message(RevisionNode node) {
    var text = node.message();
    return text.endsWith(".") && !text.endsWith("..") ? text.substring(0, text.length() - 1) : text;
  }

  /** The steps of a run or of a plan. */
  static Map<String, @Nullable Object> json(
      RevisionMap map, String direction, boolean plan, List<RevisionStep> steps) {
    var answer = Json.object();
    answer.put("direction", direction);
    answer.put("plan", plan);
    answer.put(
        "revisions", new RevisionJson(map).of(steps.stream().map(RevisionStep::revision).toList()));
    return answer;
  }

  /** Everything, several lines. */
  static String details(RevisionNode node, String marks, String file) {
    var text = new StringBuilder();
    text.append("Rev: ").append(node.id()).append(marks).append('\n');
    text.append("Parent: ")
        .append(node.isBase() ? "<base>" : String.join(", ", node.downRevisions()))
        .append('\n');
    if (!node.dependsOn().isEmpty()) {
      text.append("Depends on: ").append(String.join(", ", node.dependsOn())).append('\n');
    }
    if (!node.branchLabels().isEmpty()) {
      text.append("Branch names: ").append(String.join(", ", node.branchLabels())).append('\n');
    }
    text.append("Path: ").append(file).append('\n');
    var created = node.created();
    if (created != null) {
      text.append("Created: ").append(created).append('\n');
    }
    return text.append("Message: ").append(message(node)).toString();
  }
}

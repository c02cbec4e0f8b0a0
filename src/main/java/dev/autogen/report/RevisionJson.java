package dev.autogen.report;

import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Revisions as JSON, the same for every command. */
public final class RevisionJson {
  private final Set<RevisionNode> heads;

  public RevisionJson(RevisionMap map) {
    this.heads = new HashSet<>(map.heads());
  }

  /** One revision; further members can be added. */
  public Map<String, @Nullable Object> of(RevisionNode node) {
    var json = Json.object();
    json.put("id", node.id());
    json.put("message", message(node));
    json.put("revises", node.downRevisions());
    json.put("dependsOn", node.dependsOn());
    json.put("branchLabels", node.branchLabels());
    json.put("created", node.created());
    json.put("file", node.file());
    json.put("head", heads.contains(node));
    return json;
  }

  /** Several, in the order given. */
  public List<Map<String, @Nullable Object>> of(Collection<RevisionNode> nodes) {
    return nodes.stream().map(this::of).toList();
  }

  /** The message as it was typed: the full stop belongs to the Javadoc it stands in. */
  private static String message(RevisionNode node) {
    var text = node.message();
    return text.endsWith(".") && !text.endsWith("..") ? text.substring(0, text.length() - 1) : text;
  }
}

package dev.autogen.migrate;

import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What must be applied by the log alone. A log may begin late, so what it does not speak of may be
 * applied, too.
 */
final class LoggedRevisions {
  private final RevisionMap map;
  private final Set<String> known;
  private final Set<String> applied = new TreeSet<>();
  private boolean sure = true;

  LoggedRevisions(RevisionMap map, Set<String> known, List<LogEntry> log) {
    this.map = map;
    this.known = known;
    log.stream().filter(Truth::isDone).forEach(this::add);
  }

  /** The rows there should be: those that are there, unless the log knows that some are lost. */
  List<String> rows(List<String> there, Collection<String> really) {
    if (!sure || Set.copyOf(really).containsAll(applied)) {
      return there;
    }
    var all = Stream.concat(applied.stream(), really.stream()).distinct().sorted().toList();
    var implied = Set.copyOf(map.redundantRows(all));
    return all.stream().filter(id -> !implied.contains(id)).toList();
  }

  private void add(LogEntry entry) {
    switch (entry.direction()) {
      case "upgrade" -> ran(entry.revision());
      case "downgrade" -> {
        ran(entry.revision());
        applied.remove(entry.revision());
      }
      case "stamp" -> stamped(entry.revision());
      default -> {}
    }
  }

  /** It ran, so all it stands on had run before. */
  private void ran(String revision) {
    if (applied.contains(revision)) {
      return;
    }
    sure &= known.contains(revision);
    if (known.contains(revision)) {
      var parents = map.find(revision).map(RevisionNode::downRevisions).orElse(List.of());
      if (applied.containsAll(parents) && !parents.isEmpty()) {
        applied.add(revision);
      } else {
        map.appliedBy(List.of(revision)).forEach(node -> applied.add(node.id()));
      }
    }
  }

  private void stamped(String standing) {
    var rows = standing.equals("base") ? List.<String>of() : List.of(standing.split(", "));
    applied.clear();
    sure = known.containsAll(rows);
    if (sure) {
      map.appliedBy(rows).forEach(node -> applied.add(node.id()));
    }
  }
}

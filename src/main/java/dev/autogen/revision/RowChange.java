package dev.autogen.revision;

import java.util.ArrayList;
import java.util.List;

/**
 * A change of the version table's rows, to be made in this order: deletes, updates, inserts. Each
 * delete and each update must meet exactly one row; fewer means that somebody else wrote meanwhile.
 */
public record RowChange(List<String> deletes, List<Update> updates, List<String> inserts) {

  /** One row that holds {@code from} and holds {@code to} afterwards. */
  public record Update(String from, String to) {}

  public RowChange {
    deletes = List.copyOf(deletes);
    updates = List.copyOf(updates);
    inserts = List.copyOf(inserts);
  }

  /** Whether nothing is to be written. */
  public boolean isEmpty() {
    return deletes.isEmpty() && updates.isEmpty() && inserts.isEmpty();
  }

  /**
   * The fewest statements that take {@code gone} out and bring {@code come} in. The last that go
   * are updated to the first that come, so that a branch's row moves where it can.
   */
  static RowChange replacing(List<String> gone, List<String> come) {
    var pairs = Math.min(gone.size(), come.size());
    var deleted = gone.size() - pairs;
    List<Update> updates = new ArrayList<>();
    for (var i = 0; i < pairs; i++) {
      updates.add(new Update(gone.get(deleted + i), come.get(i)));
    }
    return new RowChange(gone.subList(0, deleted), updates, come.subList(pairs, come.size()));
  }
}

package dev.autogen.migrate;

import dev.autogen.operation.Operation;
import java.util.List;

/**
 * What one migration said in one direction.
 *
 * @param operations all, in order
 * @param byName those of them of which only names are known: their inverse restores nothing
 * @param unseen the calls by which something can happen that stands in no operation
 * @param after what it leaves behind
 */
public record Recorded(
    String revision,
    List<Operation> operations,
    List<Operation> byName,
    List<String> unseen,
    Replay after) {
  public Recorded {
    operations = List.copyOf(operations);
    byName = List.copyOf(byName);
    unseen = List.copyOf(unseen);
  }
}

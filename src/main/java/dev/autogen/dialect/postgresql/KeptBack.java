package dev.autogen.dialect.postgresql;

import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.Operation;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** New constraints and indexes that do not fit yet, by the table whose change they wait for. */
final class KeptBack {
  private final PlanState state;
  private final Map<QualifiedName, Set<Operation>> waiting = new LinkedHashMap<>();

  KeptBack(PlanState state) {
    this.state = state;
  }

  /** Whether something later in the list keeps a new constraint or index from fitting. */
  boolean waits(Operation addition) {
    return awaited(addition).isPresent();
  }

  /**
   * Keeps the addition until the table it waits for is created or changed.
   *
   * @param now the table that is waited for if nothing later is
   */
  void add(Operation addition, QualifiedName now) {
    waiting
        .computeIfAbsent(awaited(addition).orElse(now), table -> new LinkedHashSet<>())
        .add(addition);
    if (addition instanceof AddConstraint constraint) {
      state.gone(constraint.table(), constraint.constraint());
    } else if (addition instanceof CreateIndex index) {
      state.gone(index.table(), index.index());
    }
  }

  /** The list takes it back before it was added. */
  void forget(Operation addition) {
    waiting.values().forEach(each -> each.remove(addition));
  }

  /** What waited for this table, and for nothing later. */
  List<Operation> released(QualifiedName table) {
    List<Operation> released = new ArrayList<>();
    for (var held : Optional.ofNullable(waiting.remove(table)).orElse(Set.of())) {
      if (waits(held)) {
        add(held, table);
      } else {
        comesBack(held);
        released.add(held);
      }
    }
    return released;
  }

  private void comesBack(Operation held) {
    if (held instanceof AddConstraint constraint) {
      state.wasGone(constraint.table(), constraint.constraint());
    } else if (held instanceof CreateIndex index) {
      state.wasGone(index.table(), index.index());
    }
  }

  private Optional<QualifiedName> awaited(Operation addition) {
    if (addition instanceof CreateIndex create) {
      return expressions(create.index())
              .anyMatch(expression -> state.isRetypedLater(create.table(), expression))
          ? Optional.of(create.table())
          : Optional.empty();
    }
    return addition instanceof AddConstraint add
        ? awaited(add.table(), add.constraint())
        : Optional.empty();
  }

  private Optional<QualifiedName> awaited(QualifiedName table, Constraint constraint) {
    boolean own = false;
    if (constraint instanceof CheckConstraint check) {
      own = state.isRetypedLater(table, check.expression());
    } else if (constraint instanceof ForeignKey key) {
      boolean target =
          state.isCreatedLater(key.references())
              || state.isRetypedLater(key.references(), key.referencedColumns());
      if (target) {
        return Optional.of(key.references());
      }
      own = state.isRetypedLater(table, key.columns());
    }
    return own ? Optional.of(table) : Optional.empty();
  }

  private static Stream<String> expressions(Index index) {
    return Stream.concat(
        Stream.ofNullable(index.predicate()),
        index.parts().stream().flatMap(part -> Stream.ofNullable(part.expression())));
  }
}

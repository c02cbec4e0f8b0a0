package dev.autogen.diff;

import dev.autogen.operation.AlterEnumType;
import dev.autogen.operation.AlterSequence;
import dev.autogen.operation.CreateEnumType;
import dev.autogen.operation.CreateObject;
import dev.autogen.operation.CreateSchema;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.DropEnumType;
import dev.autogen.operation.DropObject;
import dev.autogen.operation.DropSchema;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropView;
import dev.autogen.operation.Operation;
import dev.autogen.schema.DatabaseObject;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what differs outside of tables: schemas, sequences, enum types, views, other objects. */
final class ObjectRules {
  private ObjectRules() {}

  static List<Operation> compare(SchemaView current, SchemaView desired) {
    List<Operation> operations = new ArrayList<>();
    var schemas = Matching.byName(current.namespaces(), desired.namespaces(), name -> name);
    schemas.onlyDesired().forEach(name -> operations.add(new CreateSchema(name)));
    operations.addAll(enumTypes(current, desired));
    operations.addAll(sequences(current, desired));
    operations.addAll(views(current, desired));
    operations.addAll(objects(current, desired));
    schemas.onlyCurrent().forEach(name -> operations.add(new DropSchema(name)));
    return operations;
  }

  private static List<Operation> enumTypes(SchemaView current, SchemaView desired) {
    return compare(
        Matching.byName(current.enumTypes(), desired.enumTypes(), each -> each.first().name()),
        CreateEnumType::new,
        DropEnumType::new,
        (from, to) -> List.of(new AlterEnumType(from, new EnumType(from.name(), to.values()))));
  }

  private static List<Operation> sequences(SchemaView current, SchemaView desired) {
    return compare(
        Matching.byName(wanted(current, desired), desired.sequences(), each -> each.first().name()),
        CreateSequence::new,
        DropSequence::new,
        (Sequence from, Sequence to) -> List.of(new AlterSequence(from, to.withName(from.name()))));
  }

  /** Without those that only a default of the model needs: the mapping has no word for them. */
  private static List<Element<Sequence>> wanted(SchemaView current, SchemaView desired) {
    var names = desired.sequences().stream().map(each -> each.first().name()).toList();
    var needed =
        desired.tables().stream()
            .flatMap(each -> Things.usedByTable(each.table()).stream())
            .collect(Collectors.toSet());
    return current.sequences().stream()
        .filter(each ->
            names.contains(each.first().name())
                || !needed.contains(Things.sequence(each.first().name())))
        .toList();
  }

  private static List<Operation> views(SchemaView current, SchemaView desired) {
    return compare(
        Matching.byName(current.views(), desired.views(), each -> each.first().name()),
        CreateView::new,
        DropView::new,
        (View from, View to) -> List.of(new DropView(from), new CreateView(to)));
  }

  private static List<Operation> objects(SchemaView current, SchemaView desired) {
    return compare(
        Matching.byName(current.objects(), desired.objects(), each -> each.first().name()),
        CreateObject::new,
        DropObject::new,
        (DatabaseObject from, DatabaseObject to) ->
            List.of(new DropObject(from), new CreateObject(to)));
  }

  private static <T> List<Operation> compare(
      Matching<Element<T>> matching,
      Function<T, Operation> create,
      Function<T, Operation> drop,
      BiFunction<T, T, List<Operation>> alter) {
    List<Operation> operations = new ArrayList<>();
    matching.onlyDesired().forEach(each -> operations.add(create.apply(each.value())));
    matching.both().stream()
        .filter(pair -> !pair.current().sameAs(pair.desired()))
        .forEach(
            pair -> operations.addAll(alter.apply(pair.current().value(), pair.desired().value())));
    matching.onlyCurrent().forEach(each -> operations.add(drop.apply(each.value())));
    return operations;
  }
}

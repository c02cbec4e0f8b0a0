package dev.autogen.migrate;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.CreateEnumType;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Simulator;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DatabaseObject;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one call can name. While the schema is known for sure, a name that is not there is a
 * problem; after raw SQL of undeclared effect it is taken to be there, with nothing but its name
 * known.
 */
final class Known {
  /** Stands where raw SQL left us without the fact. */
  private static final String UNKNOWN = "unknown";

  private final boolean sure;
  private Schema remembered;
  private Schema schema;
  private boolean guessed;
  private boolean gone;

  Known(Schema remembered, boolean sure) {
    this.remembered = remembered;
    this.schema = remembered;
    this.sure = sure;
  }

  boolean isSure() {
    return sure;
  }

  /** Whether something was taken to be there. */
  boolean isGuessed() {
    return guessed;
  }

  /** The schema with what was taken to be there. */
  Schema schema() {
    return schema;
  }

  /** The schema without what was taken to be there. */
  Schema remembered() {
    return remembered;
  }

  /** Whether raw SQL must have dropped something. */
  boolean hasGone() {
    return gone;
  }

  /** What is in the way must have been dropped by raw SQL, if there was any. */
  void gone(Operation drop) {
    gone = true;
    remembered = Simulator.apply(remembered, List.of(drop));
    schema = Simulator.apply(schema, List.of(drop));
  }

  Table table(QualifiedName name) {
    var found = schema.table(name);
    if (found.isPresent()) {
      return found.get();
    }
    if (sure && schema.view(name).isPresent()) {
      throw ProblemException.usage(
          name + " is a view, not a table", "only tables have this", "name a table");
    }
    unknown("table", name.toString(), "", names(schema.tables(), Table::name));
    return assumed(new CreateTable(Table.of(name)), Table.of(name));
  }

  Column column(Table table, String name) {
    var found = current(table).column(name);
    if (found.isPresent()) {
      return found.get();
    }
    unknown("column", name, " in table " + table.name(), names(table.columns(), Column::name));
    var column = Column.of(name, new SqlType.Named(UNKNOWN));
    return assumed(new AddColumn(table.name(), column), column);
  }

  Constraint constraint(Table table, String name) {
    var found = current(table).constraint(name);
    if (found.isPresent()) {
      return found.get();
    }
    if (sure && table.index(name).isPresent()) {
      throw wrongKind(name, "an index", "a constraint", table, "Index");
    }
    var named = table.constraints().stream().map(Constraint::name).filter(Objects::nonNull);
    unknown("constraint", name, " in table " + table.name(), named.toList());
    var constraint = CheckConstraint.of(name, UNKNOWN);
    return assumed(new AddConstraint(table.name(), constraint), constraint);
  }

  /** A constraint by what it says; one that has a name is also found when none is said. */
  Constraint constraint(Table table, Constraint said) {
    var found =
        current(table).constraints().stream()
            .filter(each -> each.equals(said) || each.withName(null).equals(said))
            .findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    var named = said.name() == null ? Optional.<Constraint>empty() : table.constraint(said.name());
    if (sure && named.isPresent()) {
      throw Sides.differs(
          "%s of table %s".formatted(Usage.words(said), table.name()),
          said.toString(),
          named.get().toString());
    }
    var kind = said.kind();
    var alike =
        current(table).constraints().stream()
            .filter(each -> each.kind() == kind)
            .map(Usage::words)
            .toList();
    var name = said.name() == null ? "like this" : said.name();
    unknown(kind.words(), name, " in table " + table.name(), alike);
    named.ifPresent(each -> gone(new DropConstraint(table.name(), each)));
    return assumed(new AddConstraint(table.name(), said), said);
  }

  Index index(Table table, String name) {
    var found = current(table).index(name);
    if (found.isPresent()) {
      return found.get();
    }
    if (sure && table.constraint(name).isPresent()) {
      throw wrongKind(name, "a constraint", "an index", table, "Constraint");
    }
    unknown("index", name, " on table " + table.name(), names(table.indexes(), Index::name));
    var index = Index.of(name, List.of(IndexPart.expression(UNKNOWN)));
    return assumed(new CreateIndex(table.name(), index), index);
  }

  Sequence sequence(QualifiedName name) {
    var found = schema.sequence(name);
    if (found.isPresent()) {
      return found.get();
    }
    unknown("sequence", name.toString(), "", names(schema.sequences(), Sequence::name));
    var sequence = Sequence.of(name);
    return assumed(new CreateSequence(sequence), sequence);
  }

  EnumType enumType(QualifiedName name) {
    var found = schema.enumType(name);
    if (found.isPresent()) {
      return found.get();
    }
    unknown("enum type", name.toString(), "", names(schema.enumTypes(), EnumType::name));
    var type = new EnumType(name, List.of());
    return assumed(new CreateEnumType(type), type);
  }

  View view(QualifiedName name) {
    var found = schema.view(name);
    if (found.isPresent()) {
      return found.get();
    }
    unknown("view", name.toString(), "", names(schema.views(), View::name));
    var view = new View(name, UNKNOWN);
    return assumed(new CreateView(view), view);
  }

  DatabaseObject object(String name) {
    var objects = schema.objects();
    var found = objects.stream().filter(each -> each.name().equals(name)).findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    unknown("object", name, "", names(objects, DatabaseObject::name));
    throw ProblemException.usage(
        "there is no object " + name,
        "what drops it was said by no op.createObject before",
        "drop it with op.execute(…)");
  }

  /** The table with what was taken to be in it. */
  private Table current(Table table) {
    return guessed || gone ? schema.table(table.name()).orElse(table) : table;
  }

  private <T> T assumed(Operation creates, T value) {
    guessed = true;
    schema = Simulator.apply(schema, List.of(creates));
    return value;
  }

  private void unknown(String kind, String name, String where, Collection<String> there) {
    if (sure) {
      throw unknownName(kind, name, where, there);
    }
  }

  static ProblemException unknownName(
      String kind, String name, String where, Collection<String> there) {
    var listed = there.isEmpty() ? "none" : Nearest.listed(there);
    return ProblemException.usage(
        "there is no %s %s%s".formatted(kind, name, where),
        "at this point of the migrations the %s%s are: %s".formatted(plural(kind), where, listed),
        Nearest.question(name, there)
            + "write the name as the migrations before this line have it");
  }

  private static String plural(String kind) {
    return kind.equals("index") ? "indexes" : kind + "s";
  }

  private static ProblemException wrongKind(
      String name, String is, String wanted, Table table, String call) {
    return ProblemException.usage(
        "%s of table %s is %s, not %s".formatted(name, table.name(), is, wanted),
        "the two are created and dropped in different ways",
        "use the call for it, such as op.drop%s(\"%s\", \"%s\")"
            .formatted(call, table.name(), name));
  }

  static <T> List<String> names(Collection<T> items, Function<T, ?> name) {
    return items.stream().map(each -> name.apply(each).toString()).toList();
  }
}

package dev.autogen.migrate;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameTable;
import dev.autogen.operation.SetTableComment;
import dev.autogen.schema.Column;
import dev.autogen.schema.TableElement;
import org.jspecify.annotations.Nullable;

/** Tables and their columns. */
final class TableCalls {
  private final Recording recording;

  TableCalls(Recording recording) {
    this.recording = recording;
  }

  void createTable(String table, TableElement... elements) {
    var known = recording.known();
    var created = NewTable.of(Names.parse(table), elements);
    new Fresh(known).relation(created.name());
    new Fitting(known).newTable(created);
    recording.add(known, new CreateTable(created));
  }

  void dropTable(String table) {
    var known = recording.known();
    var dropped = known.table(Names.parse(table));
    Usages.none(known, "table " + table, Usages.ofTable(known.schema(), dropped));
    recording.add(known, new DropTable(dropped));
  }

  void renameTable(String from, String to) {
    var known = recording.known();
    var old = known.table(Names.parse(from)).name();
    var changed = Names.parse(to);
    new Fresh(known).relation(changed);
    recording.add(known, new RenameTable(old, changed));
  }

  void setTableComment(String table, @Nullable String from, @Nullable String to) {
    var known = recording.known();
    var there = known.table(Names.parse(table));
    Sides.check(known, "the comment of table " + table, from, there.comment());
    recording.add(known, new SetTableComment(there.name(), from, to));
  }

  void addColumn(String table, Column column) {
    var known = recording.known();
    var there = known.table(Names.parse(table));
    new Fresh(known).column(there, column.name());
    new Fitting(known).column(column);
    recording.add(known, new AddColumn(there.name(), column));
  }

  void dropColumn(String table, String column) {
    var known = recording.known();
    var there = known.table(Names.parse(table));
    var dropped = known.column(there, column);
    var what = "column %s of table %s".formatted(column, there.name());
    Usages.none(known, what, Usages.ofColumn(known.schema(), there, column));
    recording.add(known, new DropColumn(there.name(), dropped));
  }

  void renameColumn(String table, String from, String to) {
    var known = recording.known();
    var there = known.table(Names.parse(table));
    var old = known.column(there, from);
    new Fresh(known).column(there, to);
    recording.add(known, new RenameColumn(there.name(), old.name(), to));
  }

  void alterColumn(String table, String column, ColumnChange... changes) {
    var known = recording.known();
    var there = known.table(Names.parse(table));
    var changed =
        new ColumnChanges(there.name(), known.column(there, column), changes).alter(known);
    new Fitting(known).column(changed.to());
    recording.add(known, changed);
  }
}

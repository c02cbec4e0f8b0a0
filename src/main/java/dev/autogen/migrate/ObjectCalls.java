package dev.autogen.migrate;

import dev.autogen.ObjectOperations;
import dev.autogen.SqlScript;
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
import dev.autogen.operation.EnumChange;
import dev.autogen.operation.RenameEnumType;
import dev.autogen.operation.RenameEnumValue;
import dev.autogen.operation.RenameSchema;
import dev.autogen.operation.RenameSequence;
import dev.autogen.operation.RenameView;
import dev.autogen.schema.DatabaseObject;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.List;

/** What belongs to no table: sequences, enum types, views, schemas and objects without a word. */
final class ObjectCalls implements ObjectOperations {
  private final Recording recording;

  ObjectCalls(Recording recording) {
    this.recording = recording;
  }

  @Override
  public void createSequence(Sequence sequence) {
    var known = recording.known();
    new Fresh(known).relation(sequence.name());
    recording.add(known, new CreateSequence(sequence));
  }

  @Override
  public void dropSequence(String name) {
    var known = recording.known();
    recording.add(known, new DropSequence(known.sequence(Names.parse(name))));
  }

  @Override
  public void alterSequence(Sequence from, Sequence to) {
    var known = recording.known();
    Sides.sameName(from.name(), to.name());
    Sides.check(known, "sequence " + from.name(), from, known.sequence(from.name()));
    recording.add(known, new AlterSequence(from, to));
  }

  @Override
  public void renameSequence(String from, String to) {
    var known = recording.known();
    var old = known.sequence(Names.parse(from)).name();
    var changed = Names.parse(to);
    new Fresh(known).relation(changed);
    recording.add(known, new RenameSequence(old, changed));
  }

  @Override
  public void createEnumType(String name, String... values) {
    var known = recording.known();
    var type = new EnumType(Names.parse(name), List.of(values));
    new Fresh(known).enumType(type.name());
    Fitting.uniqueValues(type);
    recording.add(known, new CreateEnumType(type));
  }

  @Override
  public void dropEnumType(String name) {
    var known = recording.known();
    var type = known.enumType(Names.parse(name));
    Usages.none(known, "enum type " + name, Usages.ofEnumType(known.schema(), type.name()));
    recording.add(known, new DropEnumType(type));
  }

  @Override
  public void alterEnumType(String name, EnumChange change) {
    var known = recording.known();
    var there = known.enumType(Names.parse(name));
    var from = new EnumType(there.name(), change.from());
    var to = new EnumType(there.name(), change.to());
    Sides.check(known, "enum type " + name, from.values(), there.values());
    Fitting.uniqueValues(to);
    recording.add(known, new AlterEnumType(from, to));
  }

  @Override
  public void addEnumValue(String type, String value) {
    var values = recording.known().enumType(Names.parse(type)).values();
    insert(type, value, values.size());
  }

  @Override
  public void addEnumValueBefore(String type, String value, String before) {
    var known = recording.known();
    insert(type, value, EnumValues.position(known, type, before));
  }

  private void insert(String type, String value, int position) {
    var values = recording.known().enumType(Names.parse(type)).values();
    List<String> longer = new ArrayList<>(values);
    longer.add(Math.min(position, longer.size()), value);
    alterEnumType(type, new EnumChange.Values(values).to(new EnumChange.Values(longer)));
  }

  @Override
  public void renameEnumValue(String type, String from, String to) {
    var known = recording.known();
    var there = known.enumType(Names.parse(type));
    int position = EnumValues.position(known, type, from);
    List<String> changed = new ArrayList<>(there.values());
    if (position < changed.size()) {
      changed.set(position, to);
    }
    Fitting.uniqueValues(new EnumType(there.name(), changed));
    recording.add(known, new RenameEnumValue(there.name(), from, to));
  }

  @Override
  public void renameEnumType(String from, String to) {
    var known = recording.known();
    var old = known.enumType(Names.parse(from)).name();
    var changed = Names.parse(to);
    new Fresh(known).enumType(changed);
    recording.add(known, new RenameEnumType(old, changed));
  }

  @Override
  public void createView(String name, String query) {
    var known = recording.known();
    var view = new View(Names.parse(name), query);
    new Fresh(known).relation(view.name());
    recording.add(known, new CreateView(view));
  }

  @Override
  public void dropView(String name) {
    var known = recording.known();
    recording.add(known, new DropView(known.view(Names.parse(name))));
  }

  @Override
  public void replaceView(String name, String query) {
    dropView(name);
    createView(name, query);
  }

  @Override
  public void renameView(String from, String to) {
    var known = recording.known();
    var view = known.view(Names.parse(from));
    var changed = Names.parse(to);
    new Fresh(known).relation(changed);
    recording.add(known, new RenameView(view, new View(changed, view.query())));
  }

  @Override
  public void createObject(String name, SqlScript create, SqlScript drop) {
    var known = recording.known();
    new Fresh(known).object(name);
    var object = new DatabaseObject(name, create.statements(), drop.statements());
    recording.add(known, new CreateObject(object));
  }

  @Override
  public void dropObject(String name) {
    var known = recording.known();
    recording.add(known, new DropObject(known.object(name)));
  }

  @Override
  public void createSchema(String name) {
    recording.add(recording.known(), new CreateSchema(Names.plain(name, "schema")));
  }

  @Override
  public void dropSchema(String name) {
    var known = recording.known();
    Usages.emptySchema(known, Names.plain(name, "schema"));
    recording.add(known, new DropSchema(name));
  }

  @Override
  public void renameSchema(String from, String to) {
    var known = recording.known();
    new Fresh(known).schema(Names.plain(to, "schema"));
    recording.add(known, new RenameSchema(Names.plain(from, "schema"), to));
  }
}

package dev.autogen.migrate;

import dev.autogen.ObjectOperations;
import dev.autogen.SqlScript;
import dev.autogen.operation.EnumChange;
import dev.autogen.schema.Sequence;

/** Hands the words about what belongs to no table on. */
interface ObjectWords extends ObjectOperations {

  /** Who takes them. */
  ObjectOperations objects();

  @Override
  default void createSequence(Sequence sequence) {
    objects().createSequence(sequence);
  }

  @Override
  default void dropSequence(String name) {
    objects().dropSequence(name);
  }

  @Override
  default void alterSequence(Sequence from, Sequence to) {
    objects().alterSequence(from, to);
  }

  @Override
  default void renameSequence(String from, String to) {
    objects().renameSequence(from, to);
  }

  @Override
  default void createEnumType(String name, String... values) {
    objects().createEnumType(name, values);
  }

  @Override
  default void dropEnumType(String name) {
    objects().dropEnumType(name);
  }

  @Override
  default void alterEnumType(String name, EnumChange change) {
    objects().alterEnumType(name, change);
  }

  @Override
  default void addEnumValue(String type, String value) {
    objects().addEnumValue(type, value);
  }

  @Override
  default void addEnumValueBefore(String type, String value, String before) {
    objects().addEnumValueBefore(type, value, before);
  }

  @Override
  default void renameEnumValue(String type, String from, String to) {
    objects().renameEnumValue(type, from, to);
  }

  @Override
  default void renameEnumType(String from, String to) {
    objects().renameEnumType(from, to);
  }

  @Override
  default void createView(String name, String query) {
    objects().createView(name, query);
  }

  @Override
  default void dropView(String name) {
    objects().dropView(name);
  }

  @Override
  default void replaceView(String name, String query) {
    objects().replaceView(name, query);
  }

  @Override
  default void renameView(String from, String to) {
    objects().renameView(from, to);
  }

  @Override
  default void createObject(String name, SqlScript create, SqlScript drop) {
    objects().createObject(name, create, drop);
  }

  @Override
  default void dropObject(String name) {
    objects().dropObject(name);
  }

  @Override
  default void createSchema(String name) {
    objects().createSchema(name);
  }

  @Override
  default void dropSchema(String name) {
    objects().dropSchema(name);
  }

  @Override
  default void renameSchema(String from, String to) {
    objects().renameSchema(from, to);
  }
}

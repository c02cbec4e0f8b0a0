package dev.autogen.testing;

import static dev.autogen.Ddl.primaryKey;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.TypeKind;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constraints and indexes with every option, on columns that are there. */
final class RandomKeys {
  private final Chance chance;
  private final boolean wild;

  RandomKeys(Chance chance, boolean wild) {
    this.chance = chance;
    this.wild = wild;
  }

  Constraint primary() {
    var key = primaryKey("id");
    return chance.percent(30) ? key.named(chance.name("pk")) : key;
  }

  UniqueConstraint unique(Table table) {
    var unique = UniqueConstraint.of(name("uq"), someNames(table));
    if (wild && chance.percent(20)) {
      unique = unique.withNullsNotDistinct();
    }
    return wild && chance.percent(20) ? unique.deferrable(deferrability()) : unique;
  }

  CheckConstraint check(Table table) {
    var quoted = RandomSchemas.quoted(chance.of(table.columns()).name());
    var expression =
        chance.<String>either(
            () -> quoted + " is not null",
            () -> "length(cast(%s as varchar(255))) < %d".formatted(quoted, 1 + chance.below(200)),
            () -> quoted + " is null or " + "1 < 2 and ".repeat(chance.below(12)) + "2 < 3");
    var check = CheckConstraint.of(chance.name("ck"), expression);
    return wild && chance.percent(20) ? check.notValid() : check;
  }

  /** To the target's primary key; the column that holds it must be in {@code table}. */
  ForeignKey foreign(String column, Table target) {
    var key = ForeignKey.of(name("fk"), List.of(column), target.name(), List.of("id"));
    if (chance.percent(50)) {
      key = key.onDelete(chance.of(List.of(ReferentialAction.values())));
    }
    if (chance.percent(20)) {
      key = key.onUpdate(chance.of(List.of(ReferentialAction.values())));
    }
    if (chance.percent(15)) {
      key = key.deferrable(deferrability());
    }
    return wild && chance.percent(15) ? key.notValid() : key;
  }

  Index index(Table table) {
    List<IndexPart> parts = new ArrayList<>();
    someNames(table).forEach(each -> parts.add(part(each)));
    var index = Index.of(chance.name("ix"), parts);
    if (chance.percent(30)) {
      index = index.withUnique();
    }
    if (chance.percent(25)) {
      var column = RandomSchemas.quoted(chance.of(table.columns()).name());
      index = index.where(column + " is not null");
    }
    return wild ? optional(index, table) : index;
  }

  private Index optional(Index index, Table table) {
    var result = index;
    if (chance.percent(15)) {
      result = result.including(chance.of(table.columns()).name());
    }
    if (chance.percent(15)) {
      result = result.using(chance.of(List.of("gin", "hash")));
    }
    return result.unique() && chance.percent(30) ? result.withNullsNotDistinct() : result;
  }

  private IndexPart part(String column) {
    var part =
        chance.percent(15)
            ? IndexPart.expression("coalesce(%s, %<s)".formatted(RandomSchemas.quoted(column)))
            : IndexPart.column(column);
    if (chance.percent(25)) {
      part = part.desc();
    }
    if (!wild) {
      return part;
    }
    part = part.withNulls(chance.of(List.of(IndexPart.Nulls.values())));
    part = chance.percent(10) ? part.operatorClass("text_pattern_ops") : part;
    return chance.percent(10) ? part.collation("de \"DE\"") : part;
  }

  /** Names of one to three columns that every database can put into a key. */
  private List<String> someNames(Table table) {
    var names =
        table.columns().stream().filter(RandomKeys::isComparable).map(Column::name).toList();
    var some = chance.some(names, 1);
    return some.subList(0, Math.min(some.size(), 3));
  }

  private static boolean isComparable(Column column) {
    return !(column.type() instanceof SqlType.Basic basic && basic.kind() == TypeKind.JSON);
  }

  private Deferrability deferrability() {
    return chance.of(List.of(Deferrability.INITIALLY_IMMEDIATE, Deferrability.INITIALLY_DEFERRED));
  }

  /** Nobody names some of them, but on a database each has a name. */
  private @Nullable String name(String prefix) {
    return wild && chance.percent(15) ? null : chance.name(prefix);
  }
}

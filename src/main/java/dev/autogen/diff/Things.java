package dev.autogen.diff;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sql;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the things that operations make, drop and use. Keys ignore case, which can only add
 * an order where none is needed.
 */
final class Things {
  private static final Pattern NEXT_VALUE =
      Pattern.compile("nextval\\s*\\(\\s*'([^']+)'", Pattern.CASE_INSENSITIVE);

  private static final Pattern CREATE_TYPE =
      Pattern.compile("^\\s*create\\s+type\\s+([^\\s(]+)", Pattern.CASE_INSENSITIVE);

  private Things() {}

  static String table(QualifiedName table) {
    return "table " + folded(table.toString());
  }

  static String type(QualifiedName type) {
    return "type " + folded(type.toString());
  }

  static String sequence(QualifiedName sequence) {
    return "sequence " + folded(sequence.name());
  }

  /** A name in the space that tables, sequences and indexes share. */
  static String relation(QualifiedName name) {
    return "relation " + folded(name.toString());
  }

  static String column(QualifiedName table, String column) {
    return "column " + folded(table + "." + column);
  }

  static Set<String> ofTable(Table table) {
    Set<String> things = new LinkedHashSet<>();
    things.add(table(table.name()));
    things.add(relation(table.name()));
    table.columns().forEach(each -> things.add(column(table.name(), each.name())));
    table.constraints().forEach(each -> things.addAll(ofConstraint(table.name(), each)));
    return things;
  }

  static Set<String> usedByTable(Table table) {
    Set<String> things = new LinkedHashSet<>();
    table.columns().forEach(each -> things.addAll(usedByColumn(table.name(), each)));
    table.constraints().forEach(each -> things.addAll(usedByConstraint(table.name(), each)));
    things.removeAll(ofTable(table));
    return things;
  }

  static Set<String> usedByColumn(QualifiedName table, Column column) {
    Set<String> things = new LinkedHashSet<>();
    things.add(table(table));
    addType(things, column.type());
    addDefault(things, column.defaultValue());
    Generated generated = column.generated();
    if (generated != null) {
      addMentioned(things, table, generated.expression());
      things.remove(column(table, column.name()));
    }
    return things;
  }

  static Set<String> ofConstraint(QualifiedName table, Constraint constraint) {
    Set<String> things = new LinkedHashSet<>();
    var name = constraint.name();
    if (name != null) {
      things.add("constraint " + folded(table + "." + name));
    }
    if (constraint instanceof PrimaryKey key) {
      things.add(key(table, key.columns()));
      things.add("primary key " + folded(table.toString()));
    }
    if (constraint instanceof UniqueConstraint unique) {
      things.add(key(table, unique.columns()));
    }
    boolean indexed = constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint;
    if (indexed && name != null) {
      things.add(relation(table.withName(name)));
    }
    return things;
  }

  static Set<String> usedByConstraint(QualifiedName table, Constraint constraint) {
    Set<String> things = new LinkedHashSet<>();
    things.add(table(table));
    if (constraint instanceof PrimaryKey key) {
      addColumns(things, table, key.columns());
    } else if (constraint instanceof UniqueConstraint unique) {
      addColumns(things, table, unique.columns());
    } else if (constraint instanceof CheckConstraint check) {
      addMentioned(things, table, check.expression());
    } else if (constraint instanceof ForeignKey key) {
      addColumns(things, table, key.columns());
      things.add(table(key.references()));
      addColumns(things, key.references(), key.referencedColumns());
      things.add(key(key.references(), key.referencedColumns()));
    }
    return things;
  }

  static Set<String> usedByIndex(QualifiedName table, Index index) {
    Set<String> things = new LinkedHashSet<>();
    things.add(table(table));
    for (var part : index.parts()) {
      var column = part.column();
      var expression = part.expression();
      if (column != null) {
        things.add(column(table, column));
      } else if (expression != null) {
        addMentioned(things, table, expression);
      }
    }
    addColumns(things, table, index.include());
    var predicate = index.predicate();
    if (predicate != null) {
      addMentioned(things, table, predicate);
    }
    return things;
  }

  private static String key(QualifiedName table, List<String> columns) {
    return "key " + folded(table + columns.stream().sorted().toList().toString());
  }

  private static void addColumns(Set<String> things, QualifiedName table, List<String> columns) {
    columns.forEach(each -> things.add(column(table, each)));
  }

  private static void addMentioned(Set<String> things, QualifiedName table, String expression) {
    SqlText.tokens(expression).stream()
        .filter(
            token -> token.kind() == SqlText.Kind.WORD || token.kind() == SqlText.Kind.QUOTED_NAME)
        .forEach(token -> things.add(column(table, token.name())));
  }

  private static void addType(Set<String> things, SqlType type) {
    if (type instanceof SqlType.EnumReference reference) {
      things.add(type(reference.name()));
    } else if (type instanceof SqlType.Named named) {
      things.add("type " + folded(named.sql()));
    } else if (type instanceof SqlType.Array array) {
      addType(things, array.element());
    } else if (type instanceof SqlType.PerDialect perDialect) {
      perDialect.types().values().forEach(each -> addType(things, each));
    }
  }

  private static void addDefault(Set<String> things, @Nullable DefaultValue value) {
    if (value instanceof Sql sql) {
      var matcher = NEXT_VALUE.matcher(sql.text());
      while (matcher.find()) {
        var name = matcher.group(1).replace("\"", "");
        things.add("sequence " + folded(name.substring(name.lastIndexOf('.') + 1)));
      }
    }
  }

  /** The types that raw SQL creates. */
  static Set<String> ofStatements(List<String> statements) {
    Set<String> things = new LinkedHashSet<>();
    for (var statement : statements) {
      var matcher = CREATE_TYPE.matcher(statement);
      if (matcher.find()) {
        things.add("type " + folded(matcher.group(1)));
      }
    }
    return things;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.dialect.Step;
import dev.autogen.operation.CreateObject;
import dev.autogen.operation.DropObject;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.DatabaseObject;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Composite types that change while columns have them: a new type takes the place of the old one,
 * and the values move over. The order of the attributes counts, for Hibernate reads them by it.
 */
final class CompositeSql {
  private static final Pattern CREATE =
      Pattern.compile("(?is)\\s*create type ([a-z_]\\w*) as \\((.*)\\)\\s*");
  private static final String MOVE = "pg_temp.autogen_moved";

  private final String name;
  private final Map<String, String> from;
  private final Map<String, String> to;
  private final DatabaseObject created;

  private CompositeSql(DatabaseObject dropped, DatabaseObject created) {
    this.name = matched(created, 1).toLowerCase(Locale.ROOT);
    this.from = attributes(matched(dropped, 2));
    this.to = attributes(matched(created, 2));
    this.created = created;
  }

  /** The exchange that an operation is one half of, if its other half is in the list. */
  static Optional<CompositeSql> of(Operation operation, List<Operation> all) {
    if (operation instanceof DropObject drop) {
      return all.stream()
          .filter(CreateObject.class::isInstance)
          .map(each -> ((CreateObject) each).object())
          .filter(each -> isSame(drop.object(), each))
          .findFirst()
          .map(each -> new CompositeSql(drop.object(), each));
    }
    if (operation instanceof CreateObject create) {
      return all.stream()
          .filter(DropObject.class::isInstance)
          .map(each -> ((DropObject) each).object())
          .filter(each -> isSame(each, create.object()))
          .findFirst()
          .map(each -> new CompositeSql(each, create.object()));
    }
    return Optional.empty();
  }

  private static boolean isSame(DatabaseObject dropped, DatabaseObject created) {
    return dropped.name().equals(created.name()) && isComposite(dropped) && isComposite(created);
  }

  private static boolean isComposite(DatabaseObject object) {
    return !object.create().isEmpty() && CREATE.matcher(object.create().get(0)).matches();
  }

  private static String matched(DatabaseObject object, int group) {
    var match = CREATE.matcher(object.create().get(0));
    return match.matches() ? match.group(group) : "";
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new LinkedHashMap<>();
    var part = new StringBuilder();
    int depth = 0;
    for (var token : SqlText.tokens(text + ",")) {
      depth += token.text().equals("(") ? 1 : token.text().equals(")") ? -1 : 0;
      if (depth == 0 && token.text().equals(",")) {
        var words = part.toString().strip().split("\\s+", 2);
        attributes.put(words[0], words[1]);
        part.setLength(0);
      } else {
        part.append(token.text());
      }
    }
    return attributes;
  }

  /** The columns of the type, or of arrays of it. */
  List<EnumSql.User> users(PlanState state) {
    List<EnumSql.User> users = new ArrayList<>();
    for (var table : state.before().tables()) {
      table.columns().stream()
          .filter(column -> isOne(column) || isMany(column))
          .forEach(column -> users.add(new EnumSql.User(table, column)));
    }
    return users;
  }

  private boolean isOne(Column column) {
    return type(column).equalsIgnoreCase(name);
  }

  private boolean isMany(Column column) {
    return type(column).replaceFirst("(?i)\\s*(\\[]|array)$", "[]").equalsIgnoreCase(name + "[]");
  }

  private static String type(Column column) {
    return new PostgresqlTypes().render(column.type());
  }

  /** The exchange as statements. */
  List<Step> steps(PlanState state) {
    var users = users(state);
    var old = PostgresqlNames.cut("old_" + name);
    var steps = new Steps().add("ALTER TYPE %s RENAME TO %s".formatted(quoted(name), quoted(old)));
    created.create().forEach(steps::add);
    if (!users.isEmpty()) {
      steps.add(oneMoved(old)).add(manyMoved(old));
      users.forEach(user -> steps.addAll(moved(user.table(), user.column())));
      steps
          .add("DROP FUNCTION %s(%s[])".formatted(MOVE, quoted(old)))
          .add("DROP FUNCTION %s(%s)".formatted(MOVE, quoted(old)));
    }
    return steps.add("DROP TYPE " + quoted(old)).list();
  }

  /** PL/pgSQL assigns as an INSERT does: a value that does not fit is an error, none is cut. */
  private String oneMoved(String old) {
    var values =
        to.keySet().stream()
            .filter(from::containsKey)
            .map(each -> "moved.%1$s := ($1).%1$s; ".formatted(each))
            .collect(Collectors.joining());
    var body =
        "DECLARE moved %s; BEGIN IF $1 IS NOT DISTINCT FROM NULL THEN RETURN NULL; END IF; %s"
            .formatted(quoted(name), values);
    return function(quoted(old), quoted(name), "plpgsql", body + "RETURN moved; END");
  }

  private String manyMoved(String old) {
    return function(
        quoted(old) + "[]",
        quoted(name) + "[]",
        "sql",
        "SELECT CASE WHEN $1 IS NULL THEN NULL ELSE ARRAY(SELECT %s($1[i])".formatted(MOVE)
            + " FROM generate_subscripts($1, 1) AS i ORDER BY i) END");
  }

  private static String function(String from, String to, String language, String body) {
    return "CREATE FUNCTION %s(%s) RETURNS %s LANGUAGE %s AS %s"
        .formatted(MOVE, from, to, language, PostgresqlLiterals.text(body));
  }

  private List<Step> moved(Table table, Column column) {
    var alter =
        "ALTER TABLE %s ALTER COLUMN %s ".formatted(quoted(table.name()), quoted(column.name()));
    var value = column.defaultValue();
    var steps = new Steps();
    if (value != null) {
      steps.add(alter + "DROP DEFAULT");
    }
    var type = quoted(name) + (isMany(column) ? "[]" : "");
    steps.add(alter + "TYPE %s USING %s(%s)".formatted(type, MOVE, quoted(column.name())));
    if (value != null) {
      steps.add(alter + "SET DEFAULT " + PostgresqlLiterals.sql(value));
    }
    return steps.list();
  }
}

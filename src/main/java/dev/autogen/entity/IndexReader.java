package dev.autogen.entity;

import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/** One index of Hibernate's model. */
final class IndexReader {
  /** A name or an expression in parentheses, an operator class, a direction, a place of nulls. */
  private static final Pattern ORDERED =
      Pattern.compile(
          "(?is)(\\w+|\\(.*\\))(?:\\s+(?!asc\\b|desc\\b|nulls\\b)(\\w+))?"
              + "(?:\\s+(asc|desc))?(?:\\s+(nulls\\s+(?:first|last)))?");

  private static final Pattern WHERE = Pattern.compile("(?is)\\bwhere\\s+(.+)$");
  private static final Pattern INCLUDE = Pattern.compile("(?is)\\binclude\\s*\\(([^)]*)\\)");
  private static final Pattern NULLS_EQUAL = Pattern.compile("(?is)\\bnulls\\s+not\\s+distinct\\b");

  private final HibernateBoot boot;
  private final Table table;

  IndexReader(HibernateBoot boot, Table table) {
    this.boot = boot;
    this.table = table;
  }

  Index read(org.hibernate.mapping.Index index) {
    var orders = index.getSelectableOrderMap();
    var parts = index.getSelectables().stream().map(each -> part(each, orders.get(each))).toList();
    var result = Index.of(DatabaseNames.ofText(index.getName()), parts);
    var unique = index.isUnique() ? result.withUnique() : result;
    return withOptions(unique, HibernateCalls.options(index));
  }

  /** A unique key of a part of the rows is no constraint, in no database. */
  static boolean isPartial(UniqueKey key) {
    var options = HibernateCalls.options(key);
    return options != null && WHERE.matcher(options).find();
  }

  /** A unique key that only an index can be. */
  Index read(UniqueKey key) {
    var orders = key.getColumnOrderMap();
    var parts = key.getColumns().stream().map(each -> part(each, orders.get(each))).toList();
    var index = Index.of(DatabaseNames.ofText(key.getName()), parts).withUnique();
    return withOptions(index, HibernateCalls.options(key));
  }

  private static Index withOptions(Index index, @Nullable String options) {
    if (options == null) {
      return index;
    }
    var result = index;
    var where = WHERE.matcher(options);
    if (where.find()) {
      result = result.withPredicate(CheckText.withoutParentheses(where.group(1)));
    }
    var include = INCLUDE.matcher(options);
    if (include.find()) {
      var columns = include.group(1).strip().split("\\s*,\\s*", -1);
      result =
          result.withInclude(java.util.Arrays.stream(columns).map(DatabaseNames::ofText).toList());
    }
    return NULLS_EQUAL.matcher(options).find() ? result.withNullsNotDistinct() : result;
  }

  private IndexPart part(Selectable selectable, @Nullable String order) {
    var part = selectable instanceof Column column ? columnPart(column) : expression(selectable);
    if (order == null) {
      return part;
    }
    return ordered(part, order);
  }

  private static IndexPart ordered(IndexPart part, String order) {
    var words = order.toLowerCase(Locale.ROOT);
    var ordered = words.startsWith("desc") ? part.desc() : part;
    if (words.contains("nulls first")) {
      return ordered.nullsFirst();
    }
    return words.contains("nulls last") ? ordered.nullsLast() : ordered;
  }

  /** What the mapping calls a column may be an expression: it is a column if the table has one. */
  private IndexPart columnPart(Column column) {
    var name = DatabaseNames.of(column);
    return table.getColumns().stream()
        .map(DatabaseNames::of)
        .filter(name::equalsIgnoreCase)
        .sorted(java.util.Comparator.comparing(each -> !each.equals(name)))
        .findFirst()
        .map(IndexPart::column)
        .orElseGet(() -> written(column.getName()));
  }

  /**
   * What Hibernate did not take apart stands in its DDL as it was written: {@code due asc nulls
   * first}, {@code title text_pattern_ops}.
   */
  private IndexPart written(String text) {
    var match = ORDERED.matcher(text.strip());
    if (!match.matches()) {
      return IndexPart.expression(text);
    }
    var key = match.group(1);
    var part =
        isColumn(key)
            ? columnPart(new Column(key))
            : IndexPart.expression(CheckText.withoutParentheses(key));
    var ordered = ordered(part, match.group(3) + " " + match.group(4));
    return match.group(2) == null ? ordered : ordered.operatorClass(match.group(2));
  }

  private boolean isColumn(String key) {
    return table.getColumns().stream().map(DatabaseNames::of).anyMatch(key::equalsIgnoreCase);
  }

  private IndexPart expression(Selectable formula) {
    return IndexPart.expression(CheckText.withoutParentheses(formula.getText(boot.dialect())));
  }
}

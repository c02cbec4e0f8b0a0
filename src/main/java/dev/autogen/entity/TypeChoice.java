package dev.autogen.entity;

import dev.autogen.dialect.Dialect;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the one portable type that renders, on every target, to what Hibernate says there; where
 * there is none, the type differs per dialect.
 */
final class TypeChoice {
  private static final Pattern ARRAY = Pattern.compile("(?i)^(.*?)\\s+array(\\[\\d+])?$");

  private final Map<String, QualifiedName> enums = new TreeMap<>();

  TypeChoice(List<EnumType> enumTypes) {
    enumTypes.forEach(type -> enums.put(DatabaseNames.folded(type.name().toString()), type.name()));
  }

  /** What Hibernate says about one column for one database. */
  record Told(Dialect target, ColumnType type) {}

  /**
   * The portable type; null if no target has any type for the column.
   *
   * @param told for each target, in order
   * @param hints for further databases, which help to see what is meant but need not agree
   */
  @Nullable SqlType choose(List<Told> told, List<Told> hints) {
    List<Told> mapped = told.stream().filter(each -> each.type().sql() != null).toList();
    if (mapped.isEmpty()) {
      return null;
    }
    var candidates = candidates(mapped, hints);
    return firstFitting(candidates, Stream.concat(mapped.stream(), hints.stream()).toList())
        .or(() -> firstFitting(candidates, mapped))
        .orElseGet(() -> perDialect(mapped));
  }

  private Optional<SqlType> firstFitting(List<SqlType> candidates, List<Told> told) {
    return candidates.stream()
        .filter(candidate -> told.stream().allMatch(each -> fits(candidate, each)))
        .findFirst();
  }

  private List<SqlType> candidates(List<Told> mapped, List<Told> hints) {
    List<Told> all = new ArrayList<>(mapped);
    all.addAll(hints);
    var result = new ArrayList<>(TypeCandidates.of(all.stream().map(Told::type).toList()));
    all.forEach(each -> parsed(each).ifPresent(result::add));
    wordForWord(mapped).ifPresent(result::add);
    return result;
  }

  private boolean fits(SqlType candidate, Told told) {
    var types = told.target().types();
    var wanted = parsed(told);
    try {
      return wanted.isPresent() && types.canonical(candidate).equals(types.canonical(wanted.get()));
    } catch (ProblemException e) {
      // This target has no form of the candidate, so it is not the one.
      return false;
    }
  }

  private Optional<SqlType> parsed(Told told) {
    return Optional.ofNullable(told.type().sql()).map(sql -> parse(told.target(), sql));
  }

  private SqlType parse(Dialect target, String sql) {
    var array = ARRAY.matcher(sql);
    if (array.matches()) {
      return new SqlType.Array(parse(target, array.group(1)));
    }
    var enumType = enums.get(DatabaseNames.folded(sql.replace("\"", "")));
    return enumType == null ? target.types().parse(sql) : new SqlType.EnumReference(enumType);
  }

  /** One text for all targets, such as a {@code columnDefinition}. */
  private static Optional<SqlType> wordForWord(List<Told> mapped) {
    var texts = mapped.stream().map(each -> String.valueOf(each.type().sql())).distinct().toList();
    return texts.size() == 1 ? Optional.of(new SqlType.Named(texts.get(0))) : Optional.empty();
  }

  private SqlType perDialect(List<Told> mapped) {
    Map<String, SqlType> types = new TreeMap<>();
    mapped.forEach(each -> types.putIfAbsent(each.target().name(), parsed(each).orElseThrow()));
    return types.size() == 1 ? types.values().iterator().next() : new SqlType.PerDialect(types);
  }
}

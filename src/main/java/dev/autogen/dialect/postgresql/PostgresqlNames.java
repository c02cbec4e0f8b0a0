package dev.autogen.dialect.postgresql;

import dev.autogen.schema.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names as PostgreSQL holds and reads them. */
final class PostgresqlNames {
  /** NAMEDATALEN less the closing zero: the server cuts longer names without a word. */
  static final int MOST_BYTES = 63;

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  // Every key word of 14 to 18 that is not free to use as a name everywhere, as quote_ident has it.
  // https://www.postgresql.org/docs/current/sql-keywords-appendix.html
  private static final Set<String> KEY_WORDS =
      Set.of(
          """
          all analyse analyze and any array as asc asymmetric authorization between bigint binary bit
          boolean both case cast char character check coalesce collate collation column concurrently
          constraint create cross current_catalog current_date current_role current_schema current_time
          current_timestamp current_user dec decimal default deferrable desc distinct do else end except
          exists extract false fetch float for foreign freeze from full grant greatest group grouping
          having ilike in initially inner inout int integer intersect interval into is isnull join json
          json_array json_arrayagg json_exists json_object json_objectagg json_query json_scalar
          json_serialize json_table json_value lateral leading least left like limit localtime
          localtimestamp merge_action national natural nchar none normalize not notnull null nullif
          numeric offset on only or order out outer overlaps overlay placing position precision primary
          real references returning right row select session_user setof similar smallint some substring
          symmetric system_user table tablesample then time timestamp to trailing treat trim true union
          unique user using values varchar variadic verbose when where window with xmlattributes
          xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize
          xmltable\
          """
              .split("\\s+"));

  private PostgresqlNames() {}

  /**
   * The name as it is kept: cut to 63 bytes, never inside a character.
   * https://www.postgresql.org/docs/current/sql-syntax-lexical.html
   */
  static String cut(String name) {
    return cut(name, MOST_BYTES);
  }

  /** The beginning of {@code name} that fits in so many bytes of UTF-8. */
  static String cut(String name, int most) {
    int end = name.length();
    while (end * 3 > most && bytes(name.substring(0, end)) > most) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }

  /** The length in UTF-8. */
  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  static QualifiedName cut(QualifiedName name) {
    var schema = name.schema();
    return new QualifiedName(schema == null ? null : cut(schema), cut(name.name()));
  }

  static String quoted(String name) {
    var kept = cut(name);
    return PLAIN.matcher(kept).matches() && !KEY_WORDS.contains(kept)
        ? kept
        : '"' + kept.replace("\"", "\"\"") + '"';
  }

  static String quoted(QualifiedName name) {
    var schema = name.schema();
    return schema == null ? quoted(name.name()) : quoted(schema) + "." + quoted(name.name());
  }

  /** Names with commas between them. */
  static String list(Collection<String> names) {
    return names.stream().map(PostgresqlNames::quoted).collect(Collectors.joining(", "));
  }
}

package dev.autogen.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** CREATE TABLE texts with every clause of the grammar, odd names, and white space anywhere. */
final class RandomTableText {
  private static final List<String> SPACES =
      List.of(" ", "  ", "\n  ", "\t", " /* , ( */ ", " -- it's ) \"\n", "\r\n");
  private static final List<String> TYPES =
      List.of("int", "varchar(3)", "numeric( 10 , -2 )", "double precision", "\"a b\"", "[x](1)");
  private static final List<String> DEFAULTS =
      List.of(
          "-1", "+ 5", "x'00'", "'it''s ('", "( 1+ 2 )", "null", "true", "current_date", "1e-3");
  private static final List<String> CHECKS =
      List.of("%s > 0", "%s <> ')' or %s is null", "case when %s then 1 else 0 end in (0, 1)");

  final List<String> names = new ArrayList<>();
  private final Random random;

  RandomTableText(long seed) {
    this.random = new Random(seed);
  }

  String next() {
    names.clear();
    var pool = new ArrayList<>(List.of("a", "b c", "order", "end", "größe", "d\"e", "key", "F"));
    java.util.Collections.shuffle(pool, random);
    names.addAll(pool.subList(0, 2 + random.nextInt(4)));
    List<String> elements = new ArrayList<>();
    names.forEach(name -> elements.add(column(name)));
    var text = "create table" + space() + "t" + maybe() + "(" + maybe();
    text += elements.stream().collect(Collectors.joining(maybe() + "," + maybe()));
    for (int i = random.nextInt(4); i > 0; i--) {
      text += "," + maybe() + constraint();
    }
    return text + maybe() + ")";
  }

  private String column(String name) {
    var text = quoted(name);
    text += chance(80) ? space() + pick(TYPES) : "";
    List<String> clauses = new ArrayList<>();
    clauses.add("default" + space() + pick(DEFAULTS));
    clauses.add("not" + space() + "null" + (chance(20) ? space() + "on conflict abort" : ""));
    clauses.add("collate" + space() + "nocase");
    clauses.add("check" + maybe() + "(" + check() + ")");
    clauses.add("unique");
    clauses.add(
        "references"
            + space()
            + "p"
            + maybe()
            + "("
            + quoted("x y")
            + ")"
            + (chance(50) ? space() + "on delete set null deferrable initially deferred" : ""));
    java.util.Collections.shuffle(clauses, random);
    for (var clause : clauses.subList(0, random.nextInt(4))) {
      text += space() + (chance(30) ? "constraint" + space() + quoted("c " + name) + space() : "");
      text += clause;
    }
    return text;
  }

  private String constraint() {
    var name = chance(50) ? "constraint" + space() + quoted("k" + random.nextInt(9)) + space() : "";
    return name
        + switch (random.nextInt(3)) {
          case 0 -> "unique" + maybe() + "(" + maybe() + one() + maybe() + ")";
          case 1 -> "check" + maybe() + "(" + maybe() + check() + ")";
          default ->
              "foreign" + space() + "key (" + one() + ")" + maybe() + "references t(" + one() + ")";
        };
  }

  private String check() {
    return pick(CHECKS).replace("%s", maybe() + one() + maybe());
  }

  private String one() {
    return quoted(pick(names));
  }

  private String quoted(String name) {
    boolean bare = SqliteKeywords.quoted(name).equals(name) || name.equals("größe");
    return switch (random.nextInt(bare ? 4 : 3)) {
      case 0 -> "\"" + name.replace("\"", "\"\"") + "\"";
      case 1 -> "`" + name + "`";
      case 2 -> "[" + name + "]";
      default -> name;
    };
  }

  String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String space() {
    return pick(SPACES);
  }

  private String maybe() {
    return chance(30) ? space() : "";
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}

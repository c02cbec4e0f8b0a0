package dev.autogen.entity;

import dev.autogen.schema.DatabaseObject;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.SqlText.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;

/**
 * Hibernate's auxiliary database objects. Enum types are among them, known by their CREATE alone;
 * the casts that Hibernate creates with one are left out. All else is kept as the text it is.
 */
final class AuxiliaryReader {
  private static final Pattern ENUM =
      Pattern.compile("(?is)^\\s*create\\s+type\\s+(\\S+)\\s+as\\s+enum\\s*\\((.*)\\)\\s*$");

  private static final String COUNTED_NAME = "auxiliary-object-";

  private final SqlStringGenerationContext context;
  private final Map<QualifiedName, EnumType> enumTypes = new TreeMap<>();
  private final Map<String, DatabaseObject> objects = new LinkedHashMap<>();

  AuxiliaryReader(HibernateBoot boot, SqlStringGenerationContext context) {
    this.context = context;
    boot.metadata().getDatabase().getAuxiliaryDatabaseObjects().stream()
        .filter(object -> object.appliesToDialect(boot.dialect()))
        .forEach(this::add);
  }

  /** Sorted by name. */
  List<EnumType> enumTypes() {
    return List.copyOf(enumTypes.values());
  }

  /** In the mapping's order: one may need another. */
  List<DatabaseObject> objects() {
    return List.copyOf(objects.values());
  }

  private void add(AuxiliaryDatabaseObject object) {
    var create = texts(object.sqlCreateStrings(context));
    if (create.isEmpty()) {
      return;
    }
    var match = ENUM.matcher(create.get(0));
    if (match.matches()) {
      var name = name(match.group(1));
      enumTypes.put(name, new EnumType(name, values(match.group(2))));
    } else {
      var name = name(object, create);
      objects.put(name, new DatabaseObject(name, create, texts(object.sqlDropStrings(context))));
    }
  }

  /** Hibernate counts those that nobody named; a name of ours comes from what is created. */
  private static String name(AuxiliaryDatabaseObject object, List<String> create) {
    var name = object.getExportIdentifier();
    return name.startsWith(COUNTED_NAME) ? NameLength.hashed("object", create.toString()) : name;
  }

  private static List<String> texts(String... statements) {
    return Stream.of(statements).filter(text -> text != null && !text.isBlank()).toList();
  }

  private static QualifiedName name(String text) {
    List<String> parts = new ArrayList<>();
    for (var token : SqlText.tokens(text)) {
      if (token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_NAME) {
        parts.add(DatabaseNames.ofText(token.text()));
      }
    }
    int last = parts.size() - 1;
    return new QualifiedName(last > 0 ? parts.get(last - 1) : null, parts.get(last));
  }

  private static List<String> values(String list) {
    return SqlText.tokens(list).stream()
        .filter(token -> token.kind() == Kind.STRING)
        .map(token -> token.text().substring(1, token.text().length() - 1).replace("''", "'"))
        .toList();
  }
}

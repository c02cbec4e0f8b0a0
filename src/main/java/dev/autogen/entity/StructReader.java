package dev.autogen.entity;

import dev.autogen.schema.DatabaseObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.UserDefinedType;

/** The composite types of {@code @Struct} embeddables, as the statements that Hibernate makes. */
final class StructReader {
  private static final Pattern CREATE =
      Pattern.compile("(?i)^create type (\\S+) as .*", Pattern.DOTALL);

  private final HibernateBoot boot;
  private final SqlStringGenerationContext context;

  StructReader(HibernateBoot boot, SqlStringGenerationContext context) {
    this.boot = boot;
    this.context = context;
  }

  /** One needs only those before it. */
  List<DatabaseObject> objects() {
    List<DatabaseObject> objects = new ArrayList<>();
    for (var namespace : boot.metadata().getDatabase().getNamespaces()) {
      namespace.getDependencyOrderedUserDefinedTypes().forEach(each -> add(each, objects));
    }
    return objects;
  }

  private void add(UserDefinedType type, List<DatabaseObject> objects) {
    var exporter = boot.dialect().getUserDefinedTypeExporter();
    var create =
        Stream.of(exporter.getSqlCreateStrings(type, boot.metadata(), context))
            .filter(text -> !text.isBlank())
            .toList();
    if (!create.isEmpty()) {
      var match = CREATE.matcher(create.get(0));
      if (match.matches()) {
        // Hibernate's own DROP takes the columns of the type along.
        var name = match.group(1);
        objects.add(new DatabaseObject("type_" + name, create, List.of("drop type " + name)));
      }
    }
  }
}

package dev.autogen.entity;

import dev.autogen.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Entities written down in a test: each text is one compilation unit of the package {@code t}. */
final class EntityTexts {
  private static final Pattern NAME = Pattern.compile("\\b(?:class|enum|interface|record) (\\w+)");
  private static final String HEAD =
      """
      package t;
      import jakarta.persistence.*;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      import org.hibernate.annotations.Array;
      import org.hibernate.annotations.Check;
      import org.hibernate.annotations.Collate;
      import org.hibernate.annotations.ColumnDefault;
      import org.hibernate.annotations.Comment;
      import org.hibernate.annotations.Generated;
      import org.hibernate.annotations.GeneratedColumn;
      import org.hibernate.annotations.JdbcTypeCode;
      import org.hibernate.annotations.NaturalId;
      import org.hibernate.annotations.OnDelete;
      import org.hibernate.annotations.OnDeleteAction;
      import org.hibernate.annotations.View;
      import org.hibernate.type.SqlTypes;
      """;

  private EntityTexts() {}

  /** Writes the texts as source files, and names the folder as the entities. */
  static EntitySources in(Path folder, String... units) throws IOException {
    var source = Files.createDirectories(folder.resolve("t"));
    for (var unit : units) {
      var name = NAME.matcher(unit);
      if (!name.find()) {
        throw new IllegalArgumentException(unit);
      }
      Files.writeString(source.resolve(name.group(1) + ".java"), HEAD + unit);
    }
    return EntitySources.of(List.of(folder));
  }

  /** Reads them for these targets. */
  static EntityModel read(List<Dialect> targets, Path folder, String... units) throws IOException {
    return EntityReader.read(in(folder, units), targets);
  }
}

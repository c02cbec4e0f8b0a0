package dev.autogen.mutations;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.Dialects;
import dev.autogen.entity.EntityReader;
import dev.autogen.entity.EntitySources;
import dev.autogen.schema.DesiredSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rich model that is changed, and the folder in which its sources lie. */
final class Model {
  static final List<Dialect> TARGETS =
      List.of(Dialects.load().target("postgresql:18"), Dialects.load().target("sqlite"));

  private static final String HEAD =
      """
      package t;
      import jakarta.persistence.*;
      import jakarta.persistence.Index;
      import jakarta.persistence.Table;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      import org.hibernate.annotations.Check;
      import org.hibernate.annotations.Collate;
      import org.hibernate.annotations.ColumnDefault;
      import org.hibernate.annotations.Comment;
      import org.hibernate.annotations.GeneratedColumn;
      import org.hibernate.annotations.JdbcTypeCode;
      import org.hibernate.annotations.OnDelete;
      import org.hibernate.annotations.OnDeleteAction;
      import org.hibernate.type.SqlTypes;
      """;

  private final Path folder;
  private final Map<String, String> units;

  private Model(Path folder, Map<String, String> units) {
    this.folder = folder;
    this.units = units;
  }

  /** The unchanged model, to be written to folders below {@code folder}. */
  static Model in(Path folder) throws IOException {
    Map<String, String> units = new TreeMap<>();
    try (var files = Files.list(MutationTable.FOLDER.resolve("model"))) {
      for (var file : files.sorted().toList()) {
        units.put(file.getFileName().toString(), Files.readString(file).replaceAll("\\s+", " "));
      }
    }
    return new Model(folder, units);
  }

  Model with(Mutation mutation) {
    return new Model(folder, mutation.applied(units));
  }

  /** Reads the sources for these databases. */
  DesiredSchema read(List<Dialect> targets) throws IOException {
    return EntityReader.read(sources(), targets).desired();
  }

  /** The databases that a change is for. */
  static List<Dialect> targets(Mutation mutation) {
    return TARGETS.stream().filter(target -> mutation.isFor(target.name())).toList();
  }

  /** Writes the sources to a folder of their own. */
  EntitySources sources() throws IOException {
    var root = Files.createTempDirectory(folder, "model");
    var classes = Files.createDirectory(root.resolve("t"));
    for (var unit : units.entrySet()) {
      Files.writeString(classes.resolve(unit.getKey()), HEAD + unit.getValue());
    }
    return EntitySources.of(List.of(root));
  }
}

package dev.autogen.large;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.Ddl;
import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.Dialects;
import dev.autogen.diff.Forms;
import dev.autogen.diff.Lifting;
import dev.autogen.diff.SchemaDiff;
import dev.autogen.entity.EntityReader;
import dev.autogen.entity.EntitySources;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.Operation;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.testing.Database;
import dev.autogen.testing.LiveDatabase;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.Progress;
import dev.autogen.testing.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("corpora")
final class LargeTest {
  private static final List<Dialect> TARGETS =
      List.of(Dialects.load().target("postgresql:18"), Dialects.load().target("sqlite"));
  private static final String ENTITY =
      """
      package big;
      import jakarta.persistence.*;
      import java.math.BigDecimal;
      import java.time.Instant;
      import java.util.*;
      @Entity
      @Table(name = "thing_%1$d", indexes = @Index(columnList = "made"))
      class Thing%1$d {
        enum Kind { ONE, TWO }
        @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
        @Column(length = 80, nullable = false) String name;
        @Column(unique = true) String code;
        @Enumerated(EnumType.STRING) Kind kind;
        @Column(precision = 12, scale = 2) BigDecimal price;
        Instant made;
        boolean open;
        UUID token;
        @ManyToOne Thing%2$d other;
        @ElementCollection Set<String> tags;
      }
      """;

  @TempDir Path folder;

  @Test
  void aModelOfAThousandEntitiesIsReadWrittenCompiledAndRun() throws Exception {
    var progress = Progress.of("a thousand entities", 1);
    var sources = sources();
    var model =
        timed(
                progress,
                "read",
                () -> EntityReader.read(EntitySources.of(List.of(sources)), TARGETS))
            .desired();
    assertThat(model.schema().tables()).hasSize(2_000);

    var create = timed(progress, "compared with nothing", () -> difference(Schema.EMPTY, model));
    var migrations = Files.createDirectory(folder.resolve("migrations"));
    var written = timed(progress, "written and compiled", () -> Written.of(migrations, create));
    try (var postgresql = PostgresDatabase.create();
        var sqlite = SqliteDatabase.create()) {
      runsUpAndDown(progress, written, model, postgresql);
      runsUpAndDown(progress, written, model, sqlite);
    }
    progress.step();
  }

  @Test
  void aClassOfTenThousandTablesIsCompiledAndRun() throws Exception {
    var progress = Progress.of("ten thousand tables", 1);
    var operations = IntStream.range(0, 10_000).mapToObj(LargeTest::table).toList();
    var written =
        timed(progress, "written and compiled", () -> Written.of(folder, List.copyOf(operations)));
    var model =
        DesiredSchema.named(Schema.of(operations.stream().map(CreateTable::table).toList()));
    try (var postgresql = PostgresDatabase.create();
        var sqlite = SqliteDatabase.create()) {
      runsUpAndDown(progress, written, model, sqlite);
      runsUpAndDown(progress, written, model, postgresql);
    }
    progress.step();
  }

  private static void runsUpAndDown(
      Progress progress, Written written, DesiredSchema model, Database database) throws Exception {
    try (var live = new LiveDatabase(database)) {
      var name = live.dialect().name();
      var up = written.upgrade(live.dialect());
      timed(progress, "upgraded on " + name, () -> run(live, up.operations(), Schema.EMPTY));
      var read = timed(progress, "read from " + name, live::read);
      assertThat(read.tables()).hasSameSizeAs(model.schema().tables());
      assertThat(
              timed(
                  progress,
                  "compared with " + name,
                  () ->
                      SchemaDiff.between(
                          Lifting.lift(read, up.schema(), live.form()),
                          model,
                          new Forms(List.of(live.form()), up.schema()))))
          .isEmpty();
      var down = written.downgrade(live.dialect(), up.schema());
      timed(progress, "downgraded on " + name, () -> run(live, down, up.schema()));
      assertThat(live.read().isEmpty()).isTrue();
    }
  }

  private static boolean run(LiveDatabase live, List<Operation> operations, Schema before)
      throws Exception {
    live.run(operations, before);
    return true;
  }

  private static List<Operation> difference(Schema current, DesiredSchema model) {
    var forms = TARGETS.stream().map(Dialect::canonicalForm).toList();
    return SchemaDiff.between(current, model, new Forms(forms, current));
  }

  private static CreateTable table(int number) {
    var name = "table_" + number;
    return new CreateTable(
        Table.of(
            QualifiedName.of(name),
            Ddl.column("id", Ddl.bigint()).identity(),
            Ddl.column("name", Ddl.varchar(255)).notNull().defaultValue("value " + number),
            Ddl.primaryKey("id"),
            Ddl.check("ck_" + name, "name <> ''")));
  }

  private Path sources() throws IOException {
    var root = Files.createDirectory(folder.resolve("model"));
    var classes = Files.createDirectory(root.resolve("big"));
    for (int i = 0; i < 1_000; i++) {
      Files.writeString(classes.resolve("Thing" + i + ".java"), ENTITY.formatted(i, i / 2));
    }
    return root;
  }

  private static <T> T timed(Progress progress, String what, Callable<T> work) throws Exception {
    long begun = System.nanoTime();
    var result = work.call();
    progress.tell("%s in %,d ms".formatted(what, (System.nanoTime() - begun) / 1_000_000));
    return result;
  }
}

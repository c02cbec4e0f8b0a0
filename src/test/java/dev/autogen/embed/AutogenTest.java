package dev.autogen.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.cli.Console;
import dev.autogen.cli.Main;
import dev.autogen.migrate.RunListener;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionStep;
import dev.autogen.testing.Database;
import dev.autogen.testing.PostgresDatabase;
import dev.autogen.testing.SqliteDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

/** An application runs the sample's history from its own class path. */
class AutogenTest {
  private static final Path REPOSITORY = Path.of("").toAbsolutePath();

  @TempDir Path classes;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void theApplicationBringsItsDatabaseUpToDateOnce(String kind) throws Exception {
    compile();
    try (var database = database(kind);
        var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      var told = new ArrayList<String>();
      var autogen =
          Autogen.configure()
              .dataSource(source(database))
              .classpath("migrations")
              .classLoader(loader)
              .listener(after(told));
      assertThat(autogen.status().pending()).isNotEmpty();
      assertThat(autogen.status().isUpToDate()).isFalse();

      var ran = autogen.upgrade();
      assertThat(ran).isNotEmpty().isEqualTo(told);
      assertThat(autogen.upgrade()).isEmpty();
      var status = autogen.status();
      assertThat(status.isUpToDate()).isTrue();
      assertThat(status.current()).containsExactly(ran.get(ran.size() - 1));
      assertThat(cli("--url=" + database.url(), "check", "--at-head")).contains("agree");
    }
  }

  @Test
  void aLostRowIsDataForAHealthCheck() throws Exception {
    compile();
    try (var database = database("sqlite");
        var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      var autogen = Autogen.configure().dataSource(source(database)).classLoader(loader);
      autogen.upgrade();
      database.execute("delete from autogen_version");
      assertThat(autogen.status().problems()).hasSize(1);
      assertThat(autogen.status().isUpToDate()).isFalse();
    }
  }

  @Test
  void itNeedsNothingButTheJreAndTheDriver() throws Exception {
    compile();
    try (var database = database("sqlite")) {
      var program = classes.resolve("Application.java");
      Files.writeString(
          program,
          """
          public class Application {
            public static void main(String[] arguments) {
              var source = new org.sqlite.SQLiteDataSource();
              source.setUrl(arguments[0]);
              System.out.println(
                  dev.autogen.embed.Autogen.configure().dataSource(source).upgrade().size());
            }
          }
          """);
      int code =
          javax.tools.ToolProvider.getSystemJavaCompiler()
              .run(
                  null,
                  null,
                  null,
                  "-proc:none",
                  "-cp",
                  classPath(),
                  "-d",
                  classes.toString(),
                  program.toString());
      assertThat(code).isZero();
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--limit-modules=java.base,java.sql,java.naming,java.logging",
                  "-cp",
                  classes + java.io.File.pathSeparator + classPath(),
                  "Application",
                  database.url())
              .redirectErrorStream(true)
              .start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
      assertThat(said.strip().lines().reduce((a, b) -> b).orElse("")).matches("\\d+");
    }
  }

  @Test
  void whatIsMissingIsTold() throws IOException {
    try (var empty = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      var autogen = Autogen.configure().classLoader(empty).classpath("nowhere");
      assertThatThrownBy(autogen::upgrade)
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("no data source is configured");
      var source = new SQLiteDataSource();
      source.setUrl("jdbc:sqlite::memory:");
      assertThatThrownBy(() -> autogen.dataSource(source).upgrade())
          .hasMessageContaining("there are no migrations in nowhere of the class path")
          .hasMessageContaining("autogen compile --to target/classes");
    }
  }

  /** The tool's own classes, its annotations and the drivers; no Hibernate, no picocli. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .filter(item ->
            item.matches(
                ".*[/\\\\](classes|jspecify[^/]*\\.jar|sqlite-jdbc[^/]*\\.jar"
                    + "|slf4j-api[^/]*\\.jar)"))
        .reduce((a, b) -> a + java.io.File.pathSeparator + b)
        .orElseThrow();
  }

  private void compile() {
    assertThat(cli("compile", "--to", classes.toString())).contains("compiled");
    assertThat(classes.resolve("migrations/autogen.index")).exists();
  }

  private static String cli(String... arguments) {
    var out = new StringWriter();
    var writer = new PrintWriter(out);
    var console = new Console(REPOSITORY, Map.of(), writer, writer, Optional.empty());
    int code = Main.run(console, arguments);
    assertThat(code).as(out.toString()).isZero();
    return out.toString();
  }

  private static RunListener after(List<String> told) {
    return new RunListener() {
      @Override
      public void after(RevisionStep step, Duration took) {
        told.add(step.revision().id());
      }
    };
  }

  private static DataSource source(Database database) {
    if (database instanceof SqliteDatabase) {
      var source = new SQLiteDataSource();
      source.setUrl(database.url());
      return source;
    }
    var source = new PGSimpleDataSource();
    source.setUrl(database.url());
    return source;
  }

  private static Database database(String kind) throws Exception {
    return kind.equals("sqlite") ? SqliteDatabase.create() : PostgresDatabase.create();
  }
}

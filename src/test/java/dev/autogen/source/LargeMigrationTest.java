package dev.autogen.source;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.Operations;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a class file limits does not limit a migration. */
final class LargeMigrationTest {
  @TempDir Path folder;

  @Test
  void tenThousandTablesCompile() throws IOException {
    var operations = IntStream.range(0, 10_000).mapToObj(LargeMigrationTest::table).toList();

    var source = write(operations);

    assertThat(source).contains("Part2.upgrade", "private static final class Part2 {");
    assertThat(calls(true)).hasSize(10_000);
    assertThat(calls(false)).hasSize(10_000).first().isEqualTo("dropTable table_9999");
  }

  @Test
  void threeHundredTablesStayInOneClass() throws IOException {
    var operations = IntStream.range(0, 300).mapToObj(LargeMigrationTest::table).toList();

    var source = write(operations);

    assertThat(source).contains("upgrade2(op);").doesNotContain("Part1");
    assertThat(calls(true)).hasSize(300);
    Formatted.assertUnchanged(source);
  }

  @Test
  void aTableMayHaveAsManyColumnsAsPostgresqlAllows() throws IOException {
    List<Column> columns =
        IntStream.range(0, 1_600)
            .mapToObj(i -> column("column_" + i, numeric(10, 2)).notNull().defaultValue(0))
            .toList();
    var table = Table.of(QualifiedName.of("wide")).withColumns(columns);

    write(List.of(new CreateTable(table)));

    assertThat(calls(true)).containsExactly("createTable wide");
  }

  @Test
  void aTextMayBeLongerThanAConstantMayBe() throws IOException {
    var query = "select '" + "ä".repeat(70_000) + "'";

    write(List.of(new CreateView(new View(QualifiedName.of("v"), query))));

    assertThat(calls(true)).containsExactly("createView v " + query);
  }

  private static Operation table(int number) {
    var name = "table_" + number;
    return new CreateTable(
        Table.of(
            QualifiedName.of(name),
            column("id", bigint()).identity(),
            column("name_" + number, varchar(255)).notNull().defaultValue("value " + number),
            primaryKey("id").named("pk_" + name),
            unique("uq_" + name, "name_" + number),
            check("ck_" + name, "name_%d <> ''".formatted(number))));
  }

  private String write(List<Operation> operations) throws IOException {
    var spec =
        new MigrationSpec(
            "migrations",
            "M1_Large",
            "Much",
            "abcd1234",
            List.of(),
            List.of(),
            List.of(),
            Instant.EPOCH,
            Steps.of(operations),
            Steps.of(Steps.inverse(operations)));
    var source = new MigrationSource().write(spec);
    Files.writeString(folder.resolve("M1_Large.java"), source);
    return source;
  }

  /** Each call on the migration's operations: the word and the arguments that are text. */
  private List<String> calls(boolean up) {
    var migration =
        MigrationFolder.open(folder, folder.resolve("cache"), List.of()).migration("abcd1234");
    List<String> calls = new ArrayList<>();
    var operations =
        (Operations)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Operations.class},
                (proxy, method, arguments) -> {
                  calls.add(told(method.getName(), arguments));
                  return null;
                });
    if (up) {
      migration.upgrade(operations);
    } else {
      migration.downgrade(operations);
    }
    return calls;
  }

  private static String told(String word, Object[] arguments) {
    List<String> texts = new ArrayList<>(List.of(word));
    for (var each : arguments) {
      if (each instanceof String text) {
        texts.add(text);
      }
    }
    return String.join(" ", texts);
  }
}

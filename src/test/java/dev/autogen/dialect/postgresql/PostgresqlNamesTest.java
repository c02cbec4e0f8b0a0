package dev.autogen.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.QualifiedName;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PostgresqlNamesTest {

  @Test
  void onlyNamesThatNeedItAreQuoted() {
    assertThat(PostgresqlNames.quoted("orders")).isEqualTo("orders");
    assertThat(PostgresqlNames.quoted("order")).isEqualTo("\"order\"");
    assertThat(PostgresqlNames.quoted("user")).isEqualTo("\"user\"");
    assertThat(PostgresqlNames.quoted("values")).isEqualTo("\"values\"");
    assertThat(PostgresqlNames.quoted("Orders")).isEqualTo("\"Orders\"");
    assertThat(PostgresqlNames.quoted("1st")).isEqualTo("\"1st\"");
    assertThat(PostgresqlNames.quoted("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
    assertThat(PostgresqlNames.quoted("; drop table x --")).isEqualTo("\"; drop table x --\"");
    assertThat(PostgresqlNames.quoted(new QualifiedName("My.App", "t"))).isEqualTo("\"My.App\".t");
  }

  @Test
  void aLongNameIsCutAtSixtyThreeBytesAndNeverInsideACharacter() {
    assertThat(PostgresqlNames.cut("x".repeat(70))).isEqualTo("x".repeat(63));
    assertThat(PostgresqlNames.cut("é".repeat(40))).isEqualTo("é".repeat(31));

    var smile = "x".repeat(61) + "😀";
    assertThat(PostgresqlNames.cut(smile)).isEqualTo("x".repeat(61));
    assertThat("é".repeat(31).getBytes(StandardCharsets.UTF_8)).hasSize(62);
  }
}

package dev.autogen.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.ProblemException;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MigrationNamingTest {
  private static final LocalDateTime CREATED = LocalDateTime.of(2026, 11, 21, 8, 12, 45);
  private static final String ID = "3f9a2c7d81b4";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M{yyyyMMdd}_{HHmm}_{Slug} | Add email to users | M20261121_0812_AddEmailToUsers",
        "M{yyyyMMdd}_{HHmm}_{Slug} | Orders get a status, and returns"
            + " | M20261121_0812_OrdersGetAStatusAndReturns",
        "M{yyyyMMdd}{HHmm}{ss}_{slug} | Add email | M20261121081245_add_email",
        "V{rev}_{slug} | Don't cry, Zoë | V3f9a2c7d81b4_dont_cry_zoe",
        "M_{Slug} | Добавить | M_3f9a2c7d81b4",
        "M_{slug} | a b c d e f g h i j k l m n o p q r s t u v w"
            + " | M_a_b_c_d_e_f_g_h_i_j_k_l_m_n_o_p_q_r_s_t",
        "M_{Slug} | Products stand in categories and may be unavailable"
            + " | M_ProductsStandInCategoriesAndMayBe",
        "M_{Slug} | Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch gets a shop"
            + " | M_Llanfairpwllgwyngyllgogerychwyrndrobwlll",
        "M_{Slug} | x2 JSON/path | M_X2JSONPath",
      })
  void theTemplateNamesTheClass(String template, String message, String expected) {
    assertThat(new MigrationNaming(template).className(message, ID, CREATED, name -> false))
        .isEqualTo(expected);
  }

  @Test
  void aCollisionAddsTheId() {
    var naming = new MigrationNaming(MigrationNaming.DEFAULT_TEMPLATE);

    assertThat(naming.className("Go", ID, CREATED, Set.of("M20261121_0812_Go")::contains))
        .isEqualTo("M20261121_0812_Go_3f9a2c7d81b4");
  }

  @ParameterizedTest
  @CsvSource({
    "M_{sluggish}, there is no token {sluggish}",
    "{yyyy}_{slug}, is no name",
    "M-{slug}, is no name"
  })
  void aTemplateThatCannotWorkIsRefused(String template, String why) {
    assertThatThrownBy(() -> new MigrationNaming(template))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(why)
        .hasMessageContaining("M{yyyyMMdd}_{HHmm}_{Slug}");
  }
}

package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseProblemsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "08006|closed|the connection is gone",
        "57P01|terminating connection|the connection is gone",
        "40P01|deadlock detected|another transaction was in the way",
        "55P04|unsafe use of new value|add it in a migration of its own",
        "53200|increase \"max_locks_per_transaction\"|raise max_locks_per_transaction",
        "53200|out of memory|nothing was changed",
        "42601|syntax error|nothing was changed"
      })
  void whatTheDatabaseSaysComesWithWhatToDo(String state, String message, String next) {
    var problem =
        DatabaseProblems.refused(
            "CREATE TABLE t (id int)", "nothing was changed", new SQLException(message, state));
    assertThat(problem.problem().what()).isEqualTo("the database refused: CREATE TABLE t (id int)");
    assertThat(problem.problem().why()).isEqualTo(message);
    assertThat(problem.problem().next()).contains(next);
  }
}

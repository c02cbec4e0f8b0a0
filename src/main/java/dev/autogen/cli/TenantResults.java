package dev.autogen.cli;

import dev.autogen.problem.Problem;
import dev.autogen.report.Json;
import dev.autogen.revision.RevisionStep;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run over many schemas.
 *
 * @param plan whether nothing ran
 * @param byTenant in the order of the query
 */
record TenantResults(boolean plan, Map<String, Result> byTenant, Duration took) {

  /**
   * What came of one of them.
   *
   * @param steps what ran, or would
   * @param failure null: nothing is wrong
   */
  record Result(List<RevisionStep> steps, @Nullable Problem failure) {
    Result {
      steps = List.copyOf(steps);
    }

    private List<String> ids() {
      return steps.stream().map(step -> step.revision().id()).toList();
    }
  }

  boolean isWell() {
    return failed() == 0;
  }

  private long failed() {
    return byTenant.values().stream().filter(each -> each.failure() != null).count();
  }

  private long changed() {
    return byTenant.values().stream().filter(each -> !each.steps().isEmpty()).count();
  }

  void tell(Console console) {
    byTenant.forEach((schema, result) -> {
      var failure = result.failure();
      if (failure != null) {
        console.out().println("failed %s: %s: %s".formatted(schema, failure.what(), failure.why()));
      } else if (plan && !result.steps().isEmpty()) {
        console
            .out()
            .println("would upgrade %s: %s".formatted(schema, String.join(", ", result.ids())));
      }
    });
    console.out().println(summary());
    next(console);
  }

  private String summary() {
    return String.format(
        Locale.ROOT,
        "%d tenants: %d %s, %d already up to date, %d failed, in %.1f s",
        byTenant.size(),
        changed(),
        plan ? "would be upgraded" : "upgraded",
        byTenant.size() - changed() - failed(),
        failed(),
        took.toMillis() / 1000.0);
  }

  private void next(Console console) {
    if (!isWell()) {
      byTenant.values().stream()
          .map(Result::failure)
          .flatMap(java.util.stream.Stream::ofNullable)
          .map(Problem::next)
          .distinct()
          .limit(3)
          .forEach(next -> console.err().println("next: " + next));
      console
          .err()
          .println("next: mend the cause and run the command again; what is done is not repeated");
    }
  }

  Map<String, @Nullable Object> json() {
    var answer = Json.object();
    answer.put("plan", plan);
    answer.put(
        "tenants",
        byTenant.entrySet().stream().map(each -> json(each.getKey(), each.getValue())).toList());
    return answer;
  }

  private static Map<String, @Nullable Object> json(String schema, Result result) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("schema", schema);
    one.put("revisions", result.ids());
    var failure = result.failure();
    one.put("failure", failure == null ? null : problem(failure));
    return one;
  }

  private static Map<String, @Nullable Object> problem(Problem failure) {
    var problem = Json.object();
    problem.put("what", failure.what());
    problem.put("why", failure.why());
    problem.put("next", failure.next());
    return problem;
  }
}

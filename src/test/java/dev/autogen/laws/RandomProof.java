package dev.autogen.laws;

import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaFacts;
import dev.autogen.testing.InParallel;
import dev.autogen.testing.RandomSchemas;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A law tried on many random pairs; one that breaks it is told as the smallest that does. */
final class RandomProof {
  private static final int MOST_ATTEMPTS = 2_000;

  private final Law law;

  private RandomProof(Law law) {
    this.law = law;
  }

  /** What must hold for a pair. */
  @FunctionalInterface
  interface Law {
    void hold(RandomSchemas.Pair pair) throws Exception;
  }

  /**
   * Tries the pairs of the seeds from 1 on.
   *
   * @throws AssertionError with the first seed that breaks the law, and the smallest pair made of
   *     its own that breaks it in the same place
   */
  static void of(String what, int count, LongFunction<RandomSchemas.Pair> pairs, Law law)
      throws Exception {
    var proof = new RandomProof(law);
    var seeds = LongStream.rangeClosed(1, count).boxed().toList();
    var broken = InParallel.map(what, seeds, seed -> proof.failure(pairs.apply(seed)).isPresent());
    int first = broken.indexOf(true);
    if (first >= 0) {
      throw proof.told(seeds.get(first), pairs.apply(seeds.get(first)));
    }
  }

  private AssertionError told(long seed, RandomSchemas.Pair pair) {
    var found = failure(pair).orElseThrow();
    var smallest = smallest(pair, place(found));
    var failure = failure(smallest).orElse(found);
    return new AssertionError(
        "seed %d: %s%n%nfrom%n%s%n%nto%n%s"
            .formatted(seed, failure.getMessage(), lines(smallest.a()), lines(smallest.b())),
        failure);
  }

  private RandomSchemas.Pair smallest(RandomSchemas.Pair pair, String place) {
    var smallest = pair;
    int attempts = 0;
    for (boolean smaller = true; smaller && attempts < MOST_ATTEMPTS; ) {
      smaller = false;
      for (var candidate : SmallerPairs.of(smallest)) {
        attempts++;
        if (failure(candidate).filter(each -> place(each).equals(place)).isPresent()) {
          smallest = candidate;
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  private Optional<Throwable> failure(RandomSchemas.Pair pair) {
    try {
      law.hold(pair);
      return Optional.empty();
    } catch (Exception | AssertionError e) {
      return Optional.of(e);
    }
  }

  /** Where it broke: a smaller pair that breaks elsewhere says nothing about this one. */
  private static String place(Throwable failure) {
    var line =
        Stream.of(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("dev.autogen.laws."))
            .map(StackTraceElement::toString)
            .findFirst()
            .orElse("");
    return failure.getClass() + " " + line;
  }

  private static String lines(Schema schema) {
    List<String> lines = SchemaFacts.lines(schema);
    return lines.isEmpty() ? "nothing" : String.join("\n", lines);
  }
}

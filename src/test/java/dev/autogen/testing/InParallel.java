package dev.autogen.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many trials of one kind, a few at a time, while {@link Progress} tells how far they are. */
public final class InParallel {
  private InParallel() {}

  /** One trial. */
  @FunctionalInterface
  public interface Trial<T, R> {
    R of(T item) throws Exception;
  }

  /**
   * Tries every item.
   *
   * @param what what the items are, in the plural
   * @return the results in the order of the items
   * @throws Exception the first one in that order
   */
  public static <T, R> List<R> map(String what, List<T> items, Trial<T, R> trial) throws Exception {
    // More than processors: half of the time the databases work.
    int width = Runtime.getRuntime().availableProcessors() + 1;
    var progress = Progress.of(what, items.size());
    var pool = Executors.newFixedThreadPool(width);
    try {
      List<Future<R>> futures = new ArrayList<>();
      for (var item : items) {
        futures.add(pool.submit(told(progress, () -> trial.of(item))));
      }
      List<R> results = new ArrayList<>();
      for (var future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      pool.shutdownNow();
    }
  }

  private static <R> Callable<R> told(Progress progress, Callable<R> trial) {
    return () -> {
      try {
        return trial.call();
      } finally {
        progress.step();
      }
    };
  }
}

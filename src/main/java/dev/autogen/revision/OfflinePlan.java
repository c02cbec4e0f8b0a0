package dev.autogen.revision;

import java.util.List;

/**
 * What a script runs that is written with no database at hand.
 *
 * @param start the rows it takes for granted; if none, it begins with an empty database and creates
 *     the version table
 * @param steps what it runs
 */
public record OfflinePlan(List<String> start, List<RevisionStep> steps) {
  public OfflinePlan {
    start = List.copyOf(start);
    steps = List.copyOf(steps);
  }
}

package dev.autogen.migrate;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log.
 *
 * @param revision what was run; for a stamp where the database stands then
 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
 * @param runBy the operating system's user at the host
 * @param outcome {@code done} or {@code failed}
 * @param checksum of the migration's file; empty where nobody knew
 * @param message why it failed; null if it did not
 */
public record LogEntry(
    String revision,
    String direction,
    Instant startedAt,
    Duration duration,
    String runBy,
    String outcome,
    String checksum,
    @Nullable String message) {}

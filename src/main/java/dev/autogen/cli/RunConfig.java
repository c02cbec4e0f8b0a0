package dev.autogen.cli;

import dev.autogen.cli.config.Settings;
import dev.autogen.migrate.Patience;
import dev.autogen.migrate.RunSettings;
import dev.autogen.migrate.TransactionMode;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.QualifiedName;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the configuration says about running migrations. */
final class RunConfig {
  private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*(ms|s|min)?");

  private final Settings settings;

  RunConfig(Settings settings) {
    this.settings = settings;
  }

  RunSettings runSettings() {
    var standard = RunSettings.STANDARD.withTransactions(transactions()).withPatience(patience());
    return settings
        .value("version.table")
        .map(value -> standard.withBooks(QualifiedName.parse(value.text())))
        .orElse(standard);
  }

  /** Whether an upgrade that loses rows or values needs to be told that it may. */
  boolean refusesLoss() {
    var text = settings.text("data_loss", "tell");
    if (!text.equals("tell") && !text.equals("refuse")) {
      throw wrong("data_loss", text, "tell or refuse");
    }
    return text.equals("refuse");
  }

  private TransactionMode transactions() {
    var text = settings.text("transactions", "migration");
    try {
      return TransactionMode.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw wrong("transactions", text, "migration, all or none");
    }
  }

  private Patience patience() {
    var standard = Patience.STANDARD;
    return new Patience(
        time("lock_timeout", standard.lockTimeout()),
        retries(standard.retries()),
        standard.firstPause());
  }

  private int retries(int standard) {
    var text = settings.text("lock_retries", Integer.toString(standard));
    if (!text.matches("\\d{1,4}")) {
      throw wrong("lock_retries", text, "a number, such as 5");
    }
    return Integer.parseInt(text);
  }

  private Duration time(String key, Duration standard) {
    var text = settings.text(key, standard.toMillis() + "ms");
    var matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      throw wrong(key, text, "a time, such as 300ms, 5s or 2min; 0 waits as long as it takes");
    }
    long number = Long.parseLong(matcher.group(1));
    var unit = matcher.group(2) == null ? "s" : matcher.group(2);
    return switch (unit) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      default -> Duration.ofMinutes(number);
    };
  }

  private static ProblemException wrong(String key, String text, String right) {
    return ProblemException.usage(
        "%s=%s is not known".formatted(key, text),
        "%s is %s".formatted(key, right),
        "correct it in %s".formatted(Settings.FILE));
  }
}

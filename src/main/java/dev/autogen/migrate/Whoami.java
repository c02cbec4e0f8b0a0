package dev.autogen.migrate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.stream.Stream;

/** Who runs: the operating system's user at the host. */
final class Whoami {
  private Whoami() {}

  static String text() {
    return System.getProperty("user.name", "unknown") + "@" + host();
  }

  /** The environment first, as a name server may take seconds to know nothing. */
  private static String host() {
    return Stream.of(System.getenv("HOSTNAME"), System.getenv("COMPUTERNAME"))
        .filter(Objects::nonNull)
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElseGet(Whoami::asked);
  }

  private static String asked() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}

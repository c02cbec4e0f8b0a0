package dev.autogen.architecture.wrong.migrate;

import org.slf4j.Logger;

/** Wrong: from here down the JDK is all there is. */
public interface BringsItsLogger {
  Logger logger();
}

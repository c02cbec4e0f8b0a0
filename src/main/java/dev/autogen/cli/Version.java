package dev.autogen.cli;

import picocli.CommandLine.IVersionProvider;

/**
 * The version of the jar the tool runs from; {@code development} for classes that were never
 * packaged.
 */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    var version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"autogen " + (version == null ? "development" : version)};
  }
}

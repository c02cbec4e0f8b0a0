package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.hibernate.boot.MetadataSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project's Hibernate, not ours, reads the project's entities. */
class SecondJvmTest {
  @TempDir Path folder;

  @Test
  void aHibernateOnTheClassPathReadsTheEntitiesAndTheStreamsAndTheExitCodeAreTheSame()
      throws Exception {
    Shell.withSample(folder, "classpath=lib/orm.jar");
    Files.createDirectories(folder.resolve("lib"));
    Files.copy(ownHibernate(), folder.resolve("lib/orm.jar"));

    var answer = started("check");

    assertThat(answer.code()).isEqualTo(ExitCode.NO);
    assertThat(answer.err()).contains("hibernate: ", "(from classpath)");
    assertThat(answer.out()).contains("add table customers");
  }

  @Test
  void withoutOneAndForCommandsThatReadNoEntitiesOneJvmIsEnough() throws Exception {
    Shell.withSample(folder);
    assertThat(started("check").err()).doesNotContain("hibernate: ");

    Shell.withSample(folder, "classpath=lib/orm.jar");
    Files.createDirectories(folder.resolve("lib"));
    Files.copy(ownHibernate(), folder.resolve("lib/orm.jar"));
    var console = new Shell(folder).console();
    assertThat(SecondJvm.wantedFor(console, "heads")).isEmpty();
    assertThat(SecondJvm.wantedFor(console, "check", "--help")).isEmpty();
    assertThat(SecondJvm.wantedFor(console, "nonsense")).isEmpty();
    assertThat(SecondJvm.wantedFor(console, "check")).isPresent();
    assertThat(SecondJvm.wantedFor(console, "-m", "Message")).isPresent();
  }

  @Test
  void aVersionThatIsTooOldIsRefused() throws IOException {
    var old = hibernate("5.6.15.Final");
    assertThatThrownBy(() -> UserHibernate.on(List.of(old)).orElseThrow().requireSupported())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Hibernate 5.6.15.Final is too old");
    UserHibernate.on(List.of(hibernate("6.4.0.Final"))).orElseThrow().requireSupported();
    UserHibernate.on(List.of(hibernate("8.0.0.Beta1"))).orElseThrow().requireSupported();
    assertThatThrownBy(() ->
            UserHibernate.on(List.of(hibernate("6.3.2.Final"))).orElseThrow().requireSupported())
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void whatIsNoJarOrHoldsNoHibernateIsPassedOver() throws IOException {
    var text = Files.writeString(folder.resolve("text.jar"), "no jar");
    assertThat(UserHibernate.on(List.of(text, folder, folder.resolve("missing.jar")))).isEmpty();
    assertThat(UserHibernate.on(List.of(text, hibernate("7.2.0.Final"))))
        .hasValueSatisfying(found -> assertThat(found.major()).contains(7));
  }

  private Path hibernate(String version) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    var path = folder.resolve("some-%s.jar".formatted(version));
    try (var jar = new JarOutputStream(Files.newOutputStream(path), manifest)) {
      jar.putNextEntry(new ZipEntry("org/hibernate/boot/MetadataSources.class"));
    }
    return path;
  }

  private static Path ownHibernate() throws Exception {
    return Path.of(
        MetadataSources.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** In a JVM of its own: only there is there a process to start another from. */
  private Shell.Answer started(String... arguments) throws Exception {
    var out = folder.resolve("out.txt");
    var err = folder.resolve("err.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Shell.Answer(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}

package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the pages for users show can be typed. */
final class DocsTest {
  private static final Path REPOSITORY = Path.of("").toAbsolutePath();
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");
  private static final Pattern LINK = Pattern.compile("]\\(([\\w/.]+\\.md)\\)");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");

  /** Options of other programs that the pages speak of. */
  private static final List<String> FOREIGN = List.of("--set", "--file", "--format");

  @TempDir Path folder;

  static List<Path> pages() throws IOException {
    try (var docs = Files.list(REPOSITORY.resolve("docs"))) {
      return Stream.concat(Stream.of(REPOSITORY.resolve("README.md")), docs.sorted())
          .filter(page -> page.toString().endsWith(".md"))
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void everyCommandIsOneThatTheToolTakes(Path page) throws Exception {
    for (var line : lines(page, "sh", "console")) {
      var typed = line.replaceFirst("^\\$ ", "");
      if (typed.matches("(\\./)?autogen .*")) {
        assertThat(parsed(words(typed))).as(line).isNotNull();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void everyOptionExists(Path page) throws Exception {
    var known = new ArrayList<>(FOREIGN);
    collectOptions(commandLine(), known);
    var said = OPTION.matcher(Files.readString(page)).results().map(MatchResult::group).distinct();
    assertThat(known).containsAll(said.toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void everyConfigurationIsAccepted(Path page) throws Exception {
    var blocks = blocks(page, "properties");
    for (int i = 0; i < blocks.size(); i++) {
      var project = Files.createDirectories(folder.resolve("p" + i));
      Files.writeString(project.resolve("autogen.properties"), blocks.get(i));
      var answer = new Shell(project).autogen("heads");
      assertThat(answer.all()).as(blocks.get(i)).doesNotContain("error:");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void everyPieceOfJavaCompiles(Path page) throws Exception {
    for (var block : blocks(page, "java")) {
      assertThat(compiled(asClass(block))).as(block).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void everyLinkLeadsToAPage(Path page) throws Exception {
    for (var link : LINK.matcher(Files.readString(page)).results().toList()) {
      assertThat(page.resolveSibling(link.group(1))).exists();
    }
  }

  /** What the compiler says. */
  private String compiled(String source) throws IOException {
    var name = Pattern.compile("class (\\w+)").matcher(source).results().findFirst().orElseThrow();
    var file = folder.resolve(name.group(1) + ".java");
    Files.writeString(file, source);
    var said = new ByteArrayOutputStream();
    ToolProvider.getSystemJavaCompiler()
        .run(null, said, said, "-proc:none", "-d", folder.toString(), file.toString());
    return said.toString(StandardCharsets.UTF_8);
  }

  private static String asClass(String block) {
    if (block.contains("class ")) {
      return block;
    }
    var body =
        block.lines().filter(line -> !line.startsWith("@") && !line.startsWith("…")).toList();
    return """
    import static dev.autogen.Ddl.*;
    import dev.autogen.Operations;
    import dev.autogen.embed.Autogen;
    import java.time.*;
    final class Example {
      void example(Operations op, javax.sql.DataSource dataSource) {
        %s
      }
    }
    """
        .formatted(String.join("\n", body));
  }

  private CommandLine commandLine() {
    var console = new Shell(folder).console();
    var root = new AutogenCommand(console);
    return new CommandLine(root, new Commands(console, root));
  }

  private CommandLine.ParseResult parsed(List<String> words) {
    return commandLine().parseArgs(words.stream().skip(1).toArray(String[]::new));
  }

  private static void collectOptions(CommandLine command, List<String> names) {
    command.getCommandSpec().options().forEach(each -> names.addAll(List.of(each.names())));
    command.getSubcommands().values().forEach(each -> collectOptions(each, names));
  }

  /** As a shell splits them, without what is said to the shell. */
  private static List<String> words(String line) {
    var said = line.replaceFirst("\\s+(#|>).*$", "");
    return Pattern.compile("\"([^\"]*)\"|'([^']*)'|\\S+")
        .matcher(said)
        .results()
        .map(DocsTest::word)
        .toList();
  }

  private static String word(MatchResult found) {
    var quoted = found.group(1) == null ? found.group(2) : found.group(1);
    return quoted == null ? found.group() : quoted;
  }

  private static List<String> lines(Path page, String... languages) throws IOException {
    List<String> lines = new ArrayList<>();
    for (var language : languages) {
      blocks(page, language).forEach(block -> lines.addAll(Arrays.asList(block.split("\n"))));
    }
    return lines;
  }

  private static List<String> blocks(Path page, String language) throws IOException {
    return BLOCK
        .matcher(Files.readString(page))
        .results()
        .filter(found -> found.group(1).equals(language))
        .map(found -> found.group(2))
        .toList();
  }
}

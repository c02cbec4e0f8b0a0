package dev.autogen.cli;

import dev.autogen.cli.SquashRange.Whole;
import dev.autogen.dialect.Dialect;
import dev.autogen.diff.Forms;
import dev.autogen.diff.SchemaDiff;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Simulator;
import dev.autogen.revision.RevisionNode;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaFacts;
import dev.autogen.source.MigrationFolder;
import dev.autogen.source.MigrationSpec;
import dev.autogen.source.Steps;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one migration of several. */
@Command(
    name = "squash",
    description = "Makes one migration of the range FROM:TO, both included, in their place.")
final class SquashCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Parameters(paramLabel = "FROM:TO", description = "The first and the last of them.")
  private String range = "";

  @Option(
      names = {"-m", "--message"},
      paramLabel = "MSG",
      description = "What it does, in a few words.")
  private String message = "Squashed";

  SquashCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var workspace = Workspace.of(console, root);
    var migrations = workspace.migrations();
    var old = SquashRange.of(migrations.map(), range);
    var targets = workspace.targets(Optional.empty());
    var whole = whole(old, migrations, targets);
    var swap = new Swap(workspace, migrations, old.nodes());
    swap.write(spec(workspace, migrations, old, whole));
    swap.keepIf(changed -> targets.stream().allMatch(each -> isSame(changed, old, each, whole)));
    new ShellHooks(workspace, console.err()).written(swap.file());
    console
        .out()
        .println(
            "%d migrations are one: %s"
                .formatted(old.nodes().size(), workspace.shown(swap.file())));
    return ExitCode.OK;
  }

  /** What they say on every target. */
  private static Whole whole(SquashRange old, MigrationFolder migrations, List<Dialect> targets) {
    var whole = old.on(targets.get(0), migrations);
    for (var target : targets) {
      if (!old.on(target, migrations).up().equals(whole.up())) {
        throw SquashRange.refused(
            "they say different things on %s and %s"
                .formatted(targets.get(0).name(), target.name()),
            "keep the migrations that call op.onDialect out of the range");
      }
    }
    if (!whole.isSchemaFromNothing() && !whole.unsayable().isEmpty()) {
      throw SquashRange.refused(
          whole.unsayable().get(0), "squash what is before it, and what is after it");
    }
    return whole;
  }

  private MigrationSpec spec(
      Workspace workspace, MigrationFolder migrations, SquashRange old, Whole whole) {
    var created = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    boolean tidy = whole.isSchemaFromNothing();
    var up = tidy ? fromNothing(workspace, whole.after()) : whole.up();
    return new MigrationSpec(
        NewMigration.packageName(workspace.migrationsFolder()),
        NewMigration.className(workspace, message, old.last().id(), created),
        message,
        old.last().id(),
        old.first().downRevisions(),
        all(old, RevisionNode::dependsOn),
        all(old, RevisionNode::branchLabels),
        created,
        Steps.of(up),
        Steps.of(tidy ? Steps.inverse(up) : whole.down()),
        replaced(migrations, old));
  }

  private static List<String> all(SquashRange old, Function<RevisionNode, List<String>> names) {
    return old.nodes().stream().flatMap(node -> names.apply(node).stream()).distinct().toList();
  }

  /** Those whose id goes, now and when the squashed ones were themselves squashed. */
  private static List<String> replaced(MigrationFolder migrations, SquashRange old) {
    return old.nodes().stream()
        .flatMap(
            node -> Stream.concat(migrations.replaced(node.id()).stream(), Stream.of(node.id())))
        .filter(id -> !id.equals(old.last().id()))
        .distinct()
        .toList();
  }

  private static List<Operation> fromNothing(Workspace workspace, Schema after) {
    var forms = workspace.targets(Optional.empty()).stream().map(Dialect::canonicalForm).toList();
    return SchemaDiff.between(
        Schema.EMPTY, DesiredSchema.named(after), new Forms(forms, Schema.EMPTY));
  }

  /** The proof: up and down, folded from what was written. */
  private static boolean isSame(
      MigrationFolder changed, SquashRange old, Dialect dialect, Whole whole) {
    var one = changed.map().find(old.last().id()).orElseThrow();
    var squashed = new SquashRange(List.of(one)).on(dialect, changed);
    var back = Simulator.apply(squashed.after(), squashed.down());
    return SchemaFacts.equal(squashed.before(), whole.before())
        && SchemaFacts.equal(squashed.after(), whole.after())
        && SchemaFacts.equal(back, whole.before());
  }
}

package dev.autogen.cli;

import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionNode;
import dev.autogen.source.MigrationFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a branch that has not run yet on top of another head. */
@Command(
    name = "rebase",
    description = "Lets your own migrations, which have not run yet, follow another head.")
final class RebaseCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Parameters(paramLabel = "REV", description = "A revision of your own branch.")
  private String revision = "";

  @Option(
      names = "--onto",
      paramLabel = "REV",
      description = "The new parent (default: the other head).")
  private @Nullable String onto;

  RebaseCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var workspace = Workspace.of(console, root);
    var migrations = workspace.migrations();
    var map = migrations.map();
    var tip = map.find(revision).orElseThrow(() -> refused("base is no revision", "name one"));
    var parent = parent(map, tip);
    var first = first(map, tip, parent);
    refuseApplied(workspace, map, first);
    move(workspace, migrations, first, parent);
    console
        .out()
        .println(
            "%s follows %s now".formatted(RevisionText.line(first), RevisionText.line(parent)));
    return ExitCode.OK;
  }

  private RevisionNode parent(RevisionMap map, RevisionNode tip) {
    var to = onto;
    if (to != null) {
      return map.find(to).orElseThrow(() -> refused("base is no revision", "name one"));
    }
    var others =
        map.heads().stream()
            .filter(head -> !map.appliedBy(List.of(head.id())).contains(tip))
            .toList();
    if (others.size() != 1) {
      throw refused(
          "there are %d other heads".formatted(others.size()),
          "name the new parent: `autogen rebase %s --onto REV`".formatted(revision));
    }
    return others.get(0);
  }

  /** The oldest revision of the branch that the new parent does not stand on. */
  private RevisionNode first(RevisionMap map, RevisionNode tip, RevisionNode parent) {
    Set<RevisionNode> below = new HashSet<>(map.appliedBy(List.of(parent.id())));
    if (below.contains(tip) || map.appliedBy(List.of(tip.id())).contains(parent)) {
      throw refused(
          "%s and %s are on one branch".formatted(tip.id(), parent.id()), "there is nothing to do");
    }
    var node = tip;
    while (true) {
      if (node.isMerge()) {
        throw refused(
            "%s is a merge, and has several parents".formatted(node.id()),
            "keep it, or join the heads with `autogen merge`");
      }
      var down = node.downRevisions().stream().findFirst().flatMap(map::find);
      if (down.isEmpty() || below.contains(down.get())) {
        return node;
      }
      node = down.get();
    }
  }

  private static void refuseApplied(Workspace workspace, RevisionMap map, RevisionNode first) {
    var open = workspace.database(false);
    if (open.isEmpty()) {
      return;
    }
    try (var database = open.get()) {
      if (map.appliedBy(workspace.rows(database)).contains(first)) {
        throw refused(
            "%s has run on the configured database".formatted(first.id()),
            "take it back first: `autogen downgrade %s-1`".formatted(first.id()));
      }
    }
  }

  /** Writes the file anew, and puts it back if the migrations do not fit together then. */
  private static void move(
      Workspace workspace, MigrationFolder migrations, RevisionNode first, RevisionNode parent) {
    var file = migrations.file(first.id());
    var text = read(file);
    write(workspace, file, reparented(text, first, parent.id()));
    try {
      var changed = workspace.migrations();
      if (!changed
          .map()
          .find(first.id())
          .orElseThrow()
          .downRevisions()
          .equals(List.of(parent.id()))) {
        throw byHand(first);
      }
      for (var target : workspace.targets(Optional.empty())) {
        workspace.replay(changed, changed.map().oldestFirst(), target);
      }
    } catch (ProblemException e) {
      write(workspace, file, text);
      throw e;
    }
  }

  private static String reparented(String text, RevisionNode first, String parent) {
    if (first.isBase()) {
      var id = Pattern.compile("(@Revision\\s*\\([^)]*?\\bid\\s*=\\s*\"[^\"]*\")");
      return replaced(id.matcher(text), "$1, revises = \"%s\"".formatted(parent), first);
    }
    var old = Pattern.quote(first.downRevisions().get(0));
    var revises =
        Pattern.compile("(@Revision\\s*\\([^)]*?\\brevises\\s*=\\s*\\{?\\s*)\"%s\"".formatted(old));
    return replaced(revises.matcher(text), "$1\"%s\"".formatted(parent), first);
  }

  private static String replaced(Matcher matcher, String replacement, RevisionNode first) {
    if (!matcher.find()) {
      throw byHand(first);
    }
    return matcher.replaceFirst(replacement);
  }

  private static ProblemException byHand(RevisionNode first) {
    return refused(
        "the parent of %s is not where @Revision usually has it".formatted(first.id()),
        "edit revises in %s by hand".formatted(first.file()));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw refused("%s cannot be read: %s".formatted(file, e.getMessage()), "check the file");
    }
  }

  private static void write(Workspace workspace, Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw refused(
          "%s cannot be written: %s".formatted(workspace.shown(file), e.getMessage()),
          "make it writable");
    }
  }

  private static ProblemException refused(String why, String next) {
    return ProblemException.usage("nothing was rebased", why, next);
  }
}

package dev.autogen.entity;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.Dialects;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.ImplicitName;
import dev.autogen.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads entities as the schema they ask for, by Hibernate's own boot metadata and without any
 * connection: all that {@code hbm2ddl} would create on every target, in portable values.
 */
public final class EntityReader {
  private static final String SEQUENCES = "postgresql";

  private EntityReader() {}

  /**
   * The schema, in a fixed order: the same sources give the same value.
   *
   * @param targets the databases that the schema must be right on, at least one
   * @throws ProblemException if a path is not there, a source does not compile, a class is missing,
   *     no entity is found or Hibernate rejects the mapping
   */
  public static EntityModel read(EntitySources sources, List<Dialect> targets) {
    if (targets.isEmpty()) {
      throw new IllegalArgumentException("no targets");
    }
    QuietLogging.install();
    var mapped = ClassDiscovery.discover(sources);
    if (mapped.isEmpty()) {
      throw ProblemException.usage(
          "no entities were found",
          "nothing in %s is annotated with @Entity".formatted(sources.entities()),
          "check `entities` and `packages`");
    }
    return model(
        boot(mapped, sources, targets), boot(mapped, sources, hints(targets)), sources.naming());
  }

  /** The model of what was read for each target; {@code hints} are of databases that are none. */
  static EntityModel model(List<BootSchema> boots, List<BootSchema> hints, Naming naming) {
    var targets = boots.stream().map(BootSchema::target).toList();
    var merge = new BootMerge(boots, hints);
    var merged = merge.merge();
    var named = naming == Naming.READABLE ? ReadableNames.of(merged) : implicit(merged);
    // Where a further target folds names, theirs is the one spelling that all of them can have.
    var spelled = foldsNames(targets) ? named : boots.get(0).spelling().of(named);
    var cut = NameCutting.of(spelled, targets);
    var possible = Impossible.leftOutOf(cut.desired());
    var schema = possible.desired().schema();
    var notes =
        Stream.of(merge.notes(), cut.notes(), possible.notes(), NamedSchemas.notes(schema, targets))
            .flatMap(List::stream)
            .toList();
    return new EntityModel(possible.desired(), notes);
  }

  private static List<BootSchema> boot(
      MappedClasses mapped, EntitySources sources, List<Dialect> targets) {
    return targets.stream().map(target -> boot(mapped, sources, target)).toList();
  }

  private static BootSchema boot(MappedClasses mapped, EntitySources sources, Dialect target) {
    try (var boot = HibernateBoot.of(mapped, sources.settings(), target)) {
      return BootReader.read(boot, sources.settings());
    }
  }

  /**
   * With SQLite alone, where a UUID is a blob and a sequence a table, PostgreSQL tells what is
   * meant.
   */
  private static List<Dialect> hints(List<Dialect> targets) {
    return foldsNames(targets) ? List.of() : List.of(Dialects.load().target(SEQUENCES));
  }

  /** SQLite alone keeps names as they are written. */
  private static boolean foldsNames(List<Dialect> targets) {
    return targets.stream().anyMatch(target -> !target.name().equals("sqlite"));
  }

  /** Only names that are still there are marked. */
  private static DesiredSchema implicit(DesiredSchema desired) {
    Set<ImplicitName> kept = new HashSet<>();
    desired.schema().tables().stream()
        .flatMap(EntityReader::names)
        .filter(desired.implicitNames()::contains)
        .forEach(kept::add);
    return new DesiredSchema(desired.schema(), kept, desired.keyOrders(), desired.computed());
  }

  private static Stream<ImplicitName> names(Table table) {
    var constraints = table.constraints().stream().flatMap(each -> Stream.ofNullable(each.name()));
    var indexes = table.indexes().stream().map(each -> each.name());
    return Stream.concat(constraints, indexes).map(name -> new ImplicitName(table.name(), name));
  }
}

package dev.autogen.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The packages below {@code root} and who may use whom.
 *
 * @param root {@code dev.autogen}, or the root of a house built wrong on purpose
 */
record Floors(String root) {
  /** What migration classes see: the classes of the root itself. */
  private static final String ROOT = "";

  /** Top to bottom. A package uses those below; the packages of one floor do not use each other. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("cli", "maven", "spring", "embed"),
          List.of("report"),
          List.of("source"),
          List.of("hazard"),
          List.of("diff"),
          List.of("entity"),
          List.of("catalog"),
          List.of("migrate"),
          List.of("revision"),
          List.of(ROOT),
          List.of("dialect"),
          List.of("operation"),
          List.of("schema"),
          List.of("problem"));

  /** What everyone may use besides the house itself. */
  private static final List<String> EVERYWHERE = List.of("java", "javax", "org.jspecify");

  /** The libraries, each for one package only. None from {@code migrate} down. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.of(
          "cli", List.of("picocli"),
          "source", List.of("com.palantir.javapoet"),
          "entity", List.of("org.hibernate", "jakarta.persistence"),
          "catalog", List.of("schemacrawler", "us.fatehi"));

  ArchRule everyClassStandsOnAFloor() {
    return classes()
        .should(
            new ArchCondition<>("stand on a floor") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                if (floorOf(item).isEmpty()) {
                  events.add(SimpleConditionEvent.violated(item, item.getName() + " is on none"));
                }
              }
            });
  }

  ArchRule nobodyUsesWhatIsAbove() {
    return classes().should(useOnly("what is below", this::isBelow));
  }

  ArchRule librariesStayInTheirPackage() {
    return classes().should(useOnly("the libraries of their package", this::isAllowedLibrary));
  }

  private static ArchCondition<JavaClass> useOnly(String what, Predicate<Dependency> allowed) {
    return new ArchCondition<>("use only " + what) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        item.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> !targetOf(dependency).isPrimitive())
            .filter(allowed.negate())
            .map(wrong -> SimpleConditionEvent.violated(wrong, wrong.getDescription()))
            .forEach(events::add);
      }
    };
  }

  private boolean isBelow(Dependency dependency) {
    var user = dependency.getOriginClass();
    var used = targetOf(dependency);
    if (!isOurs(used) || packageOf(user).equals(packageOf(used))) {
      return true;
    }
    var from = floorOf(user);
    var to = floorOf(used);
    return from.isPresent() && to.isPresent() && to.getAsInt() > from.getAsInt();
  }

  private boolean isAllowedLibrary(Dependency dependency) {
    var used = targetOf(dependency);
    var own = LIBRARIES.getOrDefault(packageOf(dependency.getOriginClass()), List.of());
    return isOurs(used)
        || Stream.concat(EVERYWHERE.stream(), own.stream())
            .anyMatch(library -> isIn(used, library));
  }

  private OptionalInt floorOf(JavaClass type) {
    return IntStream.range(0, FLOORS.size())
        .filter(floor -> FLOORS.get(floor).contains(packageOf(type)))
        .findFirst();
  }

  /** The first word below the root: {@code dialect} for {@code dev.autogen.dialect.sqlite}. */
  private String packageOf(JavaClass type) {
    var below = type.getPackageName().substring(root.length());
    return below.isEmpty() ? ROOT : below.substring(1).split("\\.", -1)[0];
  }

  private boolean isOurs(JavaClass type) {
    return isIn(type, root);
  }

  private static boolean isIn(JavaClass type, String prefix) {
    return (type.getPackageName() + ".").startsWith(prefix + ".");
  }

  private static JavaClass targetOf(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType();
  }
}

package dev.autogen.revision;

import dev.autogen.problem.ProblemException;

/** Why the head of a migration's source cannot be understood. */
final class HeaderProblems {
  private static final String WHY = "the graph is read from the source text, without compiling it";

  private HeaderProblems() {}

  private static ProblemException at(String file, int line, String what, String why, String next) {
    return ProblemException.usage("%s:%d: %s".formatted(file, line, what), why, next);
  }

  static ProblemException noLiteral(String file, JavaToken name, JavaToken found) {
    return at(
        file,
        found.line(),
        "%s of @Revision is no plain string literal".formatted(name.text()),
        "%s, and there is %s here".formatted(WHY, found.shown()),
        "write the value out between quotes");
  }

  static ProblemException unexpected(String file, JavaToken found, String wanted) {
    return at(
        file,
        found.line(),
        "@Revision has %s where %s should be".formatted(found.shown(), wanted),
        WHY,
        "write it like @Revision(id = \"3f9a2c7d81b4\", revises = \"1c0d55e6a7f2\")");
  }

  static ProblemException unknownElement(String file, JavaToken name) {
    return at(
        file,
        name.line(),
        "@Revision has no element %s".formatted(name.text()),
        "it has id, revises, dependsOn, branchLabels, replaces, created and transactional",
        "correct the name, or delete it");
  }

  static ProblemException twice(String file, JavaToken name) {
    return at(
        file,
        name.line(),
        "@Revision says %s twice".formatted(name.text()),
        "which of them is meant is not said",
        "delete one of them; several values go in braces, as in revises = {\"a\", \"b\"}");
  }

  static ProblemException noId(String file, int line, String className) {
    return at(
        file,
        line,
        "@Revision of %s has no id".formatted(className),
        "the version table holds the id",
        "add one that no other migration has, such as id = \"3f9a2c7d81b4\"");
  }

  static ProblemException noTime(String file, int line, String text) {
    return at(
        file,
        line,
        "created of @Revision is no time: '%s'".formatted(RevisionName.shown(text)),
        "it is written as in ISO 8601",
        "write it like created = \"2026-11-21T08:12:45Z\", or delete it");
  }

  static ProblemException noClass(String file, int line, String name) {
    return at(
        file,
        line,
        "@Revision stands on the interface %s".formatted(name),
        "a migration is made by calling its constructor, and an interface has none",
        "make it a class, or delete the annotation");
  }

  static ProblemException twoClasses(String file, String first, String second) {
    return ProblemException.usage(
        "%s has two classes with @Revision: %s and %s".formatted(file, first, second),
        "a file is one migration, and the second would be overlooked",
        "move one of them to a file of its own");
  }
}

package dev.autogen.source;

import dev.autogen.Migration;
import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import java.lang.reflect.InvocationTargetException;

/** Makes an instance of a compiled migration. */
final class Instantiation {
  private final MigrationFile file;

  Instantiation(MigrationFile file) {
    this.file = file;
  }

  Migration in(ClassLoader loader) {
    var name = file.header().qualifiedName();
    try {
      var type = loader.loadClass(name);
      if (!Migration.class.isAssignableFrom(type)) {
        throw problem("it does not implement dev.autogen.Migration", "let it implement Migration");
      }
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Migration) constructor.newInstance();
    } catch (NoSuchMethodException e) {
      throw problem("it has no constructor without parameters", "give it one");
    } catch (InstantiationException e) {
      throw problem("it is abstract", "make it a plain class, or take @Revision off");
    } catch (InvocationTargetException e) {
      throw thrown(e.getCause() == null ? e : e.getCause());
    } catch (LinkageError e) {
      throw problem(e.toString(), "add the jar of that class to `classpath`");
    } catch (ClassNotFoundException | IllegalAccessException e) {
      throw new IllegalStateException("compiled, and not there: " + name, e);
    }
  }

  private ProblemException problem(String why, String next) {
    return ProblemException.usage(
        "%s is no migration".formatted(file.header().node().file()), why, next);
  }

  private ProblemException thrown(Throwable cause) {
    return new ProblemException(
        ProblemException.Kind.DATABASE,
        new Problem(
            "the constructor of %s threw".formatted(file.header().node().file()),
            cause.toString(),
            "mend it; a migration does its work in upgrade and downgrade"),
        cause);
  }
}

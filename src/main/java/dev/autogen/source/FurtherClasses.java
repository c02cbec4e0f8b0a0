package dev.autogen.source;

import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Methods of nested classes, so that no class has more constants than it may. */
final class FurtherClasses implements Continuation {
  private final int limit;
  private final List<TypeSpec.Builder> parts = new ArrayList<>();
  private int length;

  /**
   * @param limit the source that one class takes, in characters
   */
  FurtherClasses(int limit) {
    this.limit = limit;
    this.length = limit;
  }

  @Override
  public String method(String name, String statements) {
    if (length + statements.length() > limit) {
      length = 0;
      parts.add(
          TypeSpec.classBuilder("Part" + (parts.size() + 1))
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL));
    }
    length += statements.length();
    parts.get(parts.size() - 1).addMethod(Continuation.written(name, statements));
    return "Part" + parts.size() + "." + name;
  }

  @Override
  public void addTo(TypeSpec.Builder type) {
    parts.forEach(part -> type.addType(part.build()));
  }
}

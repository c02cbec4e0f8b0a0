package dev.autogen.source;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;

/** Methods of the class itself. */
final class FurtherMethods implements Continuation {
  private final List<MethodSpec> methods = new ArrayList<>();

  @Override
  public String method(String name, String statements) {
    methods.add(Continuation.written(name, statements));
    return name;
  }

  @Override
  public void addTo(TypeSpec.Builder type) {
    type.addMethods(methods);
  }
}

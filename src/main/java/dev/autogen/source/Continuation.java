package dev.autogen.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.autogen.Operations;
import javax.lang.model.element.Modifier;

/** Where a direction continues that is too long for its method. */
interface Continuation {

  /** Takes a method of these statements; gives the text that calls it, without parentheses. */
  String method(String name, String statements);

  /** Puts everything that was taken into the class. */
  void addTo(TypeSpec.Builder type);

  static MethodSpec written(String name, String statements) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(Operations.class, "op")
        .addCode(CodeBlock.of("$L", statements))
        .build();
  }
}

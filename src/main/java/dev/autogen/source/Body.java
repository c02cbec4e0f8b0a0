package dev.autogen.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.autogen.Operations;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The members of a migration class. A method ends at 64 KB of bytecode and a class at 65,535
 * constants, so what is too long for {@code upgrade} continues in further methods, and what is too
 * long for the class in nested classes.
 */
final class Body {
  /** Source of a method; its bytecode is at most twice as long. */
  private static final int METHOD = 16_000;

  /**
   * Source of a class: with eight characters for the shortest literal, 25,000 of them, each two
   * constants.
   */
  private static final int CLASS = 200_000;

  private Body() {}

  /** The members, indented by two; no line end after the last. */
  static String of(MigrationSpec spec) {
    var upgrade = Statements.blocks(spec.upgrade(), 4, METHOD);
    var downgrade = Statements.blocks(spec.downgrade(), 4, METHOD);
    var type = TypeSpec.classBuilder(spec.className());
    if (length(upgrade) + length(downgrade) <= CLASS) {
      members(type, upgrade, downgrade, new FurtherMethods());
    } else {
      members(
          type,
          Statements.blocks(spec.upgrade(), 6, METHOD),
          Statements.blocks(spec.downgrade(), 6, METHOD),
          new FurtherClasses(CLASS));
    }
    return text(spec, type.build());
  }

  private static int length(List<String> blocks) {
    return blocks.stream().mapToInt(String::length).sum();
  }

  private static void members(
      TypeSpec.Builder type, List<String> upgrade, List<String> downgrade, Continuation further) {
    type.addMethod(direction("upgrade", upgrade, further));
    type.addMethod(direction("downgrade", downgrade, further));
    further.addTo(type);
  }

  private static MethodSpec direction(String name, List<String> blocks, Continuation further) {
    var method =
        MethodSpec.methodBuilder(name)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(Operations.class, "op");
    boolean empty = blocks.get(0).isEmpty();
    if (empty || blocks.size() == 1 && further instanceof FurtherMethods) {
      return method.addCode(CodeBlock.of("$L", blocks.get(0))).build();
    }
    for (int i = 0; i < blocks.size(); i++) {
      method.addStatement("$L(op)", further.method(name + (i + 1), blocks.get(i)));
    }
    return method.build();
  }

  /** What JavaPoet writes between the braces of the class; the frame has the rest. */
  private static String text(MigrationSpec spec, TypeSpec type) {
    var file =
        JavaFile.builder(spec.packageName(), type)
            .skipJavaLangImports(true)
            .indent("  ")
            .build()
            .toString();
    var opening = "class " + spec.className() + " {\n";
    var members = file.substring(file.indexOf(opening) + opening.length(), file.lastIndexOf('}'));
    return members.stripTrailing().replace(") {\n  }", ") {}");
  }
}

package dev.autogen.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.autogen.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

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

  private static final String INDENT = "  ";

  private final MigrationSpec spec;
  private final TypeSpec.Builder type;
  private final boolean nested;
  private TypeSpec.@Nullable Builder part;
  private int parts;
  private int partLength;

  private Body(MigrationSpec spec, boolean nested) {
    this.spec = spec;
    this.nested = nested;
    this.type = TypeSpec.classBuilder(spec.className());
  }

  /** The members, indented by two; no line end after the last. */
  static String of(MigrationSpec spec) {
    var upgrade = Statements.blocks(spec.upgrade(), 4, METHOD);
    var downgrade = Statements.blocks(spec.downgrade(), 4, METHOD);
    int length = length(upgrade) + length(downgrade);
    return new Body(spec, length > CLASS).text();
  }

  private static int length(List<String> blocks) {
    return blocks.stream().mapToInt(String::length).sum();
  }

  private String text() {
    List<MethodSpec> further = new ArrayList<>();
    type.addMethod(direction("upgrade", spec.upgrade(), further::add));
    type.addMethod(direction("downgrade", spec.downgrade(), further::add));
    type.addMethods(further);
    closePart();
    var file =
        JavaFile.builder(spec.packageName(), type.build())
            .skipJavaLangImports(true)
            .indent(INDENT)
            .build()
            .toString();
    var opening = "class " + spec.className() + " {\n";
    int start = file.indexOf(opening) + opening.length();
    return file.substring(start, file.lastIndexOf('}')).stripTrailing().replace(") {\n  }", ") {}");
  }

  private MethodSpec direction(String name, Steps steps, Consumer<MethodSpec> further) {
    var blocks = Statements.blocks(steps, nested ? 6 : 4, METHOD);
    var method =
        MethodSpec.methodBuilder(name)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(Operations.class, "op");
    if (blocks.size() == 1 && !nested) {
      return method.addCode(CodeBlock.of("$L", blocks.get(0))).build();
    }
    for (int i = 0; i < blocks.size(); i++) {
      var continued = continued(name + (i + 1), blocks.get(i));
      method.addStatement("$L$L(op)", owner(blocks.get(i).length()), continued.name());
      if (part == null) {
        further.accept(continued);
      } else {
        part.addMethod(continued);
      }
    }
    return method.build();
  }

  private static MethodSpec continued(String name, String block) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(Operations.class, "op")
        .addCode(CodeBlock.of("$L", block))
        .build();
  }

  /**
   * The nested class that takes a method of this length, with its dot; empty where there is none.
   */
  private String owner(int length) {
    if (!nested) {
      return "";
    }
    if (part == null || partLength + length > CLASS) {
      closePart();
      parts++;
      part =
          TypeSpec.classBuilder("Part" + parts)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
      partLength = 0;
    }
    partLength += length;
    return "Part" + parts + ".";
  }

  private void closePart() {
    if (part != null) {
      type.addType(part.build());
    }
  }
}

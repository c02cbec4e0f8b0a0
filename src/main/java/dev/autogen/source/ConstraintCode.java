package dev.autogen.source;

import static dev.autogen.source.Code.call;
import static dev.autogen.source.Code.token;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constraints in the words of {@link dev.autogen.Ddl}. */
final class ConstraintCode {
  private final JavaText text;

  ConstraintCode(JavaText text) {
    this.text = text;
  }

  Code of(Constraint constraint) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> primaryKey((PrimaryKey) constraint);
      case UNIQUE -> unique((UniqueConstraint) constraint);
      case CHECK -> check((CheckConstraint) constraint);
      case FOREIGN_KEY -> foreignKey((ForeignKey) constraint);
    };
  }

  private Code primaryKey(PrimaryKey key) {
    var code = call("primaryKey", strings(key.columns()));
    var name = key.name();
    return name == null ? code : code.then("named", text.string(name));
  }

  private Code unique(UniqueConstraint unique) {
    var code = named("unique", "unnamedUnique", unique.name(), unique.columns());
    if (unique.nullsNotDistinct()) {
      code = code.then("withNullsNotDistinct");
    }
    return deferred(code, unique.deferrability());
  }

  private Code check(CheckConstraint check) {
    var code = named("check", "unnamedCheck", check.name(), List.of(check.expression()));
    return check.validated() ? code : code.then("notValid");
  }

  private Code foreignKey(ForeignKey key) {
    List<String> target = new ArrayList<>(List.of(key.references().toString()));
    target.addAll(key.referencedColumns());
    var code =
        named("foreignKey", "unnamedForeignKey", key.name(), key.columns())
            .then("references", strings(target).toArray(Code[]::new));
    code = acting(code, "onDelete", key.onDelete());
    code = acting(code, "onUpdate", key.onUpdate());
    code = deferred(code, key.deferrability());
    return key.validated() ? code : code.then("notValid");
  }

  private static Code.Calls acting(Code.Calls code, String event, ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION ? code : code.then(event, token(action.name()));
  }

  private static Code.Calls deferred(Code.Calls code, Deferrability deferrability) {
    return deferrability == Deferrability.NOT_DEFERRABLE
        ? code
        : code.then("deferrable", token(deferrability.name()));
  }

  private Code.Calls named(
      String word, String unnamedWord, @Nullable String name, List<String> arguments) {
    if (name == null) {
      return call(unnamedWord, strings(arguments));
    }
    List<String> all = new ArrayList<>(List.of(name));
    all.addAll(arguments);
    return call(word, strings(all));
  }

  private List<Code> strings(List<String> texts) {
    return texts.stream().map(text::string).toList();
  }
}

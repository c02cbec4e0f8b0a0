package dev.autogen.source;

import static dev.autogen.source.Code.token;

import dev.autogen.schema.Sequence;

/** Sequences in the words of {@link dev.autogen.Ddl}. */
final class SequenceCode {
  private final JavaText text;

  SequenceCode(JavaText text) {
    this.text = text;
  }

  Code of(Sequence sequence) {
    var code = Code.call("sequence", text.string(sequence.name().toString()));
    if (sequence.start() != 1) {
      code = code.then("startWith", ColumnCode.number(sequence.start()));
    }
    if (sequence.increment() != 1) {
      code = code.then("incrementBy", ColumnCode.number(sequence.increment()));
    }
    if (sequence.minimum() != null) {
      code = code.then("minValue", token(sequence.minimum() + "L"));
    }
    if (sequence.maximum() != null) {
      code = code.then("maxValue", token(sequence.maximum() + "L"));
    }
    if (sequence.cycle()) {
      code = code.then("cycling");
    }
    return sequence.cache() == 1 ? code : code.then("cached", ColumnCode.number(sequence.cache()));
  }
}

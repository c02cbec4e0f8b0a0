package dev.autogen.operation;

import java.util.List;

/** The old and the new values of an enum type. */
public record EnumChange(List<String> from, List<String> to) {
  public EnumChange {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /** The values of an enum type on one side of a change. */
  public record Values(List<String> values) {
    public Values {
      values = List.copyOf(values);
    }

    public EnumChange to(Values changed) {
      return new EnumChange(values, changed.values);
    }
  }
}

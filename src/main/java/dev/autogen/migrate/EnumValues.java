package dev.autogen.migrate;

/** The values of enum types by name. */
final class EnumValues {
  private EnumValues() {}

  /**
   * Where the value stands; behind all others if raw SQL may have brought it.
   *
   * @throws dev.autogen.problem.ProblemException if it is not there
   */
  static int position(Known known, String type, String value) {
    var values = known.enumType(Names.parse(type)).values();
    int position = values.indexOf(value);
    if (position < 0 && known.isSure()) {
      throw Known.unknownName("value", value, " in enum type " + type, values);
    }
    return position < 0 ? values.size() : position;
  }
}

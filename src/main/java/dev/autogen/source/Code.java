package dev.autogen.source;

import dev.autogen.source.Layout.Break;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java expression of the few forms that a migration consists of. */
sealed interface Code {

  /** Hands the expression to {@code layout} with the breaks it may have. */
  void layOut(Layout layout);

  /** Columns on one line. */
  int length();

  static Code token(String text) {
    return new Token(text);
  }

  /** {@code name(arguments)}. */
  static Calls call(String name, Code... arguments) {
    return call(name, List.of(arguments));
  }

  static Calls call(String name, List<Code> arguments) {
    return new Calls(List.of(new Calls.Call(name, arguments)));
  }

  /** A name, a number, a literal that is not divided. */
  record Token(String text) implements Code {
    @Override
    public void layOut(Layout layout) {
      layout.text(text);
    }

    @Override
    public int length() {
      return text.length();
    }
  }

  /** String literals joined by plus signs; at least two. */
  record Sum(List<String> literals) implements Code {
    public Sum {
      literals = List.copyOf(literals);
    }

    @Override
    public void layOut(Layout layout) {
      var rule = areShort(literals.stream().map(String::length)) ? Break.AS_NEEDED : Break.TOGETHER;
      layout.open(4).text(literals.get(0));
      literals.stream().skip(1).forEach(each -> layout.gap(rule, " ").text("+ " + each));
      layout.close();
    }

    @Override
    public int length() {
      return literals.stream().mapToInt(each -> each.length() + 3).sum() - 3;
    }
  }

  /** {@code first(a).second(b).third()}. */
  record Calls(List<Call> calls) implements Code {
    public Calls {
      calls = List.copyOf(calls);
    }

    /** The first method's name. */
    String word() {
      return calls.get(0).name();
    }

    /** The first method's arguments. */
    List<Code> arguments() {
      return calls.get(0).arguments();
    }

    Calls then(String name, Code... arguments) {
      List<Call> longer = new ArrayList<>(calls);
      longer.add(new Call(name, List.of(arguments)));
      return new Calls(longer);
    }

    @Override
    public void layOut(Layout layout) {
      layout.open(4);
      for (int i = 0; i < calls.size(); i++) {
        if (i > 0) {
          layout.gap(Break.TOGETHER, "").text(".");
        }
        var call = calls.get(i);
        layout.text(call.name());
        if (i == 0 && calls.size() > 1 && call.staysTogether()) {
          call.layOutTogether(layout);
        } else {
          call.layOutArguments(layout, calls.size() > 1 ? 4 : 0);
        }
      }
      layout.close();
    }

    @Override
    public int length() {
      return calls.stream().mapToInt(call -> call.length() + 1).sum() - 1;
    }

    /** One method call of a chain. */
    record Call(String name, List<Code> arguments) {
      private static final Pattern FORMAT = Pattern.compile("%|\\{[0-9]}");

      Call {
        arguments = List.copyOf(arguments);
      }

      /**
       * A short word with one argument, at the beginning of a chain, keeps its parentheses on its
       * line.
       */
      private boolean staysTogether() {
        return name.length() <= 4 && arguments.size() == 1;
      }

      private void layOutTogether(Layout layout) {
        layout.open(0).text("(");
        arguments.get(0).layOut(layout);
        layout.close().text(")");
      }

      private void layOutArguments(Layout layout, int indent) {
        layout.open(indent).text("(");
        if (!arguments.isEmpty()) {
          layout.gap(Break.TOGETHER, "");
          if (looksLikeFormat()) {
            layout.open(0);
            arguments.get(0).layOut(layout);
            layout.text(",").gap(Break.TOGETHER, " ");
            list(layout, arguments.subList(1, arguments.size()));
            layout.close();
          } else {
            list(layout, arguments);
          }
        }
        layout.text(")").close();
      }

      /**
       * google-java-format takes any first string with a percent sign for {@code String.format}'s.
       */
      private boolean looksLikeFormat() {
        var first = arguments.get(0);
        if (arguments.size() < 2 || first instanceof Calls) {
          return false;
        }
        return first instanceof Token token
            ? token.text().startsWith("\"") && FORMAT.matcher(token.text()).find()
            : ((Sum) first).literals().stream().anyMatch(each -> FORMAT.matcher(each).find());
      }

      private static void list(Layout layout, List<Code> codes) {
        var rule = areShort(codes.stream().map(Code::length)) ? Break.AS_NEEDED : Break.TOGETHER;
        layout.open(0);
        for (int i = 0; i < codes.size(); i++) {
          if (i > 0) {
            layout.text(",").gap(rule, " ");
          }
          codes.get(i).layOut(layout);
        }
        layout.close();
      }

      private int length() {
        int separators = Math.max(0, arguments.size() - 1) * 2;
        return name.length() + 2 + separators + arguments.stream().mapToInt(Code::length).sum();
      }
    }
  }

  /** Items of which none has ten columns fill their lines; longer ones get a line each. */
  static boolean areShort(Stream<Integer> lengths) {
    return lengths.allMatch(length -> length < 10);
  }
}

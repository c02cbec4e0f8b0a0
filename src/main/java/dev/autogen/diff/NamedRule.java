package dev.autogen.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pairs things that have a structure and a name which nobody may have chosen: first those alike in
 * both, then by structure, then by name, then by place.
 */
final class NamedRule<T> {
  private final Function<T, @Nullable String> name;
  private final Function<T, T> structure;
  private final BiPredicate<T, T> samePlace;
  private final Predicate<T> implicit;

  NamedRule(
      Function<T, @Nullable String> name,
      Function<T, T> structure,
      BiPredicate<T, T> samePlace,
      Predicate<T> implicit) {
    this.name = name;
    this.structure = structure;
    this.samePlace = samePlace;
    this.implicit = implicit;
  }

  /** What became of the two lists. */
  record Result<T>(
      List<Matching.Pair<T>> renamed,
      List<Matching.Pair<T>> replaced,
      List<T> dropped,
      List<T> added) {}

  Result<T> compare(List<Element<T>> current, List<Element<T>> desired) {
    List<Element<T>> left = new ArrayList<>(current);
    List<Element<T>> right = new ArrayList<>(desired);
    take(left, right, (old, wanted) -> sameStructure(old, wanted) && sameName(old, wanted));
    take(left, right, (old, wanted) -> sameStructure(old, wanted) && nobodyCares(old, wanted));
    var replaced = take(left, right, this::sameName);
    var renamed = take(left, right, this::sameStructure);
    replaced.addAll(take(left, right, this::takesThePlace));
    return new Result<>(
        values(renamed),
        values(replaced),
        left.stream().map(Element::value).toList(),
        right.stream().map(Element::value).toList());
  }

  private List<Matching.Pair<Element<T>>> take(
      List<Element<T>> left, List<Element<T>> right, BiPredicate<Element<T>, Element<T>> test) {
    List<Matching.Pair<Element<T>>> pairs = new ArrayList<>();
    for (var wanted : List.copyOf(right)) {
      left.stream()
          .filter(old -> test.test(old, wanted))
          .findFirst()
          .ifPresent(old -> {
            pairs.add(new Matching.Pair<>(old, wanted));
            left.remove(old);
            right.remove(wanted);
          });
    }
    return pairs;
  }

  private boolean sameStructure(Element<T> old, Element<T> wanted) {
    return old.map(structure::apply).sameAs(wanted.map(structure::apply));
  }

  private boolean sameName(Element<T> old, Element<T> wanted) {
    return old.first().getClass().equals(wanted.first().getClass())
        && Objects.equals(name.apply(old.first()), name.apply(wanted.first()))
        && name.apply(wanted.first()) != null;
  }

  private boolean takesThePlace(Element<T> old, Element<T> wanted) {
    return isImplicit(wanted) && samePlace.test(old.first(), wanted.first());
  }

  private boolean nobodyCares(Element<T> old, Element<T> wanted) {
    return isImplicit(wanted) || name.apply(old.first()) == null;
  }

  private boolean isImplicit(Element<T> wanted) {
    return implicit.test(wanted.value());
  }

  private static <T> List<Matching.Pair<T>> values(List<Matching.Pair<Element<T>>> pairs) {
    return pairs.stream()
        .map(pair -> new Matching.Pair<>(pair.current().value(), pair.desired().value()))
        .toList();
  }
}

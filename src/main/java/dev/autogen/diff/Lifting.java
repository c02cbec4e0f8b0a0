package dev.autogen.diff;

import dev.autogen.dialect.CanonicalForm;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Gives what a database holds the facts that only the migrations remember: each live object that
 * equals its replayed twin in the database's canonical form becomes the twin, so that neither what
 * the database cannot hold nor its own spelling of things leaks into a new migration.
 */
public final class Lifting {
  private final SchemaView live;
  private final SchemaView replayed;
  private final Map<QualifiedName, TableView> twins = new HashMap<>();

  private Lifting(SchemaView live, SchemaView replayed) {
    this.live = live;
    this.replayed = replayed;
    replayed.tables().forEach(table -> twins.putIfAbsent(table.key(), table));
  }

  /**
   * The live schema in the words of the migrations where the two agree, and in its own where they
   * do not. Objects that no database can be asked for are taken from the migrations.
   */
  public static Schema lift(Schema live, Schema replayed, CanonicalForm form) {
    var forms = Forms.only(form);
    var lifting = new Lifting(SchemaView.current(live, forms), SchemaView.desired(replayed, forms));
    return lifting.lifted(replayed);
  }

  private Schema lifted(Schema memory) {
    return new Schema(
        live.tables().stream().map(this::table).toList(),
        lifted(live.sequences(), replayed.sequences(), Object::equals),
        lifted(live.enumTypes(), replayed.enumTypes(), Object::equals),
        lifted(live.views(), replayed.views(), Object::equals),
        memory.objects());
  }

  private Table table(TableView found) {
    var twin = twins.get(found.key());
    return twin == null ? found.table() : merged(found, twin);
  }

  private static Table merged(TableView found, TableView twin) {
    boolean sameComment = found.comments().equals(twin.comments());
    return new Table(
        twin.name(),
        lifted(found.columns(), twin.columns(), Column::equals),
        lifted(found.constraints(), twin.constraints(), Lifting::isTwin),
        lifted(found.indexes(), twin.indexes(), Index::equals),
        sameComment ? twin.table().comment() : found.table().comment());
  }

  /** A constraint without a name in the database is the twin's if it does the same. */
  private static boolean isTwin(Constraint found, Constraint twin) {
    boolean sameName = found.name() == null || Objects.equals(found.name(), twin.name());
    return sameName && Structure.of(found).equals(Structure.of(twin));
  }

  private static <T> List<T> lifted(
      List<Element<T>> found, List<Element<T>> twins, BiPredicate<T, T> isTwin) {
    List<Element<T>> left = new ArrayList<>(twins);
    Function<Element<T>, T> lift =
        each -> {
          var twin = left.stream().filter(t -> isTwin.test(each.first(), t.first())).findFirst();
          twin.ifPresent(left::remove);
          return twin.map(Element::value).orElse(each.value());
        };
    return found.stream().map(lift).toList();
  }
}

package dev.autogen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people do to the sample's entities. */
final class EverydayEdits {
  private static final String SHOP = "sample-entities/shop/";
  private static final String RENAMED = "op.renameColumn(\"customers\", \"birthday\", \"born_on\")";

  /** In one file, one text for another; an empty {@code from} makes a new file. */
  record Change(String entity, String from, String to) {
    void apply(Shell shell) throws IOException {
      var file = SHOP + entity + ".java";
      if (from.isEmpty()) {
        Files.writeString(shell.folder().resolve(file), to);
      } else {
        shell.edit(file, from, to);
      }
    }
  }

  /**
   * One edit.
   *
   * @param expected parts of the class that is written
   * @param refusal what the upgrade says where rows are in the way
   */
  record Edit(
      String name,
      List<Change> changes,
      List<String> options,
      List<String> expected,
      @Nullable String refusal) {
    void apply(Shell shell) throws IOException {
      for (var change : changes) {
        change.apply(shell);
      }
    }

    Edit and(String entity, String from, String to) {
      List<Change> all = new ArrayList<>(changes);
      all.add(new Change(entity, from, to));
      return new Edit(name, all, options, expected, refusal);
    }

    Edit with(String... added) {
      return new Edit(name, changes, List.of(added), expected, refusal);
    }

    Edit writes(String... parts) {
      return new Edit(name, changes, options, List.of(parts), refusal);
    }

    Edit refused(String part) {
      return new Edit(name, changes, options, expected, part);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final String BORN = "private LocalDate birthday;";
  private static final String CITY = "  private String city;\n";

  /** The edits, each by itself. */
  static final List<Edit> ONE_BY_ONE =
      List.of(
          edit("Rename without saying so", "Customer", BORN, "private LocalDate bornOn;")
              .writes("If it is a rename: generate with --rename customers.birthday:bornon"),
          edit("Rename", "Customer", BORN, "@Column(name = \"born_on\") private LocalDate bornOn;")
              .with("--rename", "customers.birthday:born_on")
              .writes(RENAMED),
          edit("Shorter length", "Customer", "length = 100", "length = 2").refused("customers"),
          edit("Longer length", "Customer", "length = 100", "length = 200"),
          edit("Not null field", "Customer", BORN, BORN + "\n  private long points;")
              .writes("placeholder(\"customers.points of existing rows\")")
              .refused("nobody has said what they get in points"),
          edit("Not null field filled", "Customer", BORN, BORN + "\n  private long points;")
              .with("--backfill", "customers.points=0")
              .writes("op.update(\"customers\").set(\"points\", sql(\"0\"));"),
          edit(
              "Nullable",
              "Customer",
              "@Column(nullable = false, length = 100)",
              "@Column(length = 100)"),
          edit(
                  "Not null any more",
                  "Category",
                  "@JoinColumn(name = \"parent_id\")",
                  "@JoinColumn(name = \"parent_id\", nullable = false)")
              .refused("categories"),
          edit("Not null after filling", "Address", CITY, CITY)
              .and("Address", "@Column(length = 100)", "@Column(length = 100, nullable = false)")
              .with("--backfill", "customers.city='Rome'", "--backfill", "warehouses.city='Rome'"),
          edit("Enum constant", "OrderStatus", "  CANCELLED", "  CANCELLED,\n  RETURNED"),
          edit("Enum constant gone", "OrderStatus", "  PAID,\n", "").refused("orders"),
          edit("Enum constant renamed", "OrderStatus", "  NEW,\n", "  OPEN,\n").writes("// H11: "),
          edit("Ordinal constant", "ShippingSpeed", "  EXPRESS,", "  EXPRESS,\n  DRONE,"),
          edit(
              "Embeddable",
              "Employee",
              "  private Warehouse warehouse;",
              "  private Warehouse warehouse;\n\n  @jakarta.persistence.Embedded private Address home;"),
          edit(
              "Single table to joined",
              "Notification",
              "@DiscriminatorColumn(name = \"channel\", length = 10)",
              "@jakarta.persistence.Inheritance(strategy = jakarta.persistence.InheritanceType.JOINED)"),
          edit("Joined to single table", "Payment", "JOINED", "SINGLE_TABLE")
              .and("BankTransfer", "@Table(", "// @Table(")
              .and(
                  "BankTransfer",
                  "    name = \"bank_transfers\",\n    indexes = @Index(name = \"ix_bank_transfers_iban\", columnList = \"iban\"))\n",
                  "")
              .and("CardPayment", "@Table(name = \"card_payments\")\n", "")
              .refused("payments has rows"),
          edit(
                  "Field to superclass",
                  "Timestamped",
                  "  @CreationTimestamp",
                  "  private String remark;\n\n  @CreationTimestamp")
              .and("Parcel", "  private String carrier;", "  private String carrier;"),
          edit(
              "Id from identity to sequence",
              "Customer",
              "GenerationType.IDENTITY",
              "GenerationType.SEQUENCE"),
          edit("Wider number", "Stock", "private int quantity;", "private long quantity;"),
          edit(
                  "Entity that others refer to",
                  "Order",
                  "  @ManyToOne\n  @JoinColumn(name = \"coupon_id\")\n  @OnDelete(action = OnDeleteAction.SET_NULL)\n  private Coupon coupon;",
                  "  @jakarta.persistence.Transient private Coupon coupon;")
              .and("Coupon", "@Entity\n", "")
              .and(
                  "Coupon",
                  "@Table(\n    name = \"coupons\",\n    check = @CheckConstraint(name = \"ck_coupons_days\", constraint = \"valid_from <= valid_until\"))\n",
                  ""),
          edit(
              "Join table",
              "Customer",
              "  @Embedded private Address address;",
              "  @Embedded private Address address;\n\n  @jakarta.persistence.ManyToMany private java.util.Set<Product> favourites;"),
          edit(
              "Unique",
              "OrderLine",
              "@Column(nullable = false)\n  @ColumnDefault(\"1\")",
              "@Column(nullable = false, unique = true)\n  @ColumnDefault(\"1\")"),
          edit("Default changed", "OrderLine", "@ColumnDefault(\"1\")", "@ColumnDefault(\"2\")"),
          edit("Default gone", "OrderLine", "  @ColumnDefault(\"1\")\n", ""),
          edit(
                  "Text to number",
                  "Product",
                  "length = 20)\n  private String sku;",
                  "length = 20)\n  private long sku;")
              .refused("products"),
          edit("Entity renamed", "Parcel", "name = \"parcels\"", "name = \"shipments\"")
              .with("--rename", "parcels:shipments"),
          edit(
              "Index dropped",
              "Product",
              ", indexes = @Index(name = \"ix_products_name\", columnList = \"name\")",
              ""),
          edit("Check changed", "Product", "price >= 0", "price >= 1"),
          edit(
              "Comment changed",
              "Stock",
              "Sold, but not yet sent",
              "Sold; \\\"not\\\" sent, 'yet'"),
          edit(
              "New entity",
              "Supplier",
              "",
              "package shop;\n\nimport jakarta.persistence.*;\n\n/** S. */\n@Entity\n@Table(name = \"suppliers\")\npublic class Supplier {\n  @Id @GeneratedValue private Long id;\n  @ManyToOne private Product best;\n}\n"));

  private EverydayEdits() {}

  private static Edit edit(String name, String entity, String from, String to) {
    return new Edit(name, List.of(new Change(entity, from, to)), List.of(), List.of(), null);
  }

  /** Many at once, of all kinds. */
  static void all(Shell shell) throws IOException {
    var changes =
        Stream.of(
            new Change("Customer", "length = 100", "length = 150"),
            new Change("Address", CITY, CITY + "  private String region;\n"),
            new Change("OrderStatus", "CANCELLED", "CANCELLED,\n  RETURNED"),
            new Change("ShippingSpeed", "OVERNIGHT", "OVERNIGHT,\n  SAME_DAY"),
            new Change("Coupon", "@ColumnDefault(\"0\")", "@ColumnDefault(\"5\")"),
            new Change("Coupon", "precision = 5", "precision = 7"),
            new Change("Product", "@ColumnDefault(\"true\")", "@ColumnDefault(\"false\")"),
            new Change("Product", "private String[] tags;", "private int[] tags;"),
            new Change("Product", "price >= 0", "price > 0"),
            new Change("Employee", "last_name, first_name", "last_name desc, first_name"),
            new Change(
                "Employee",
                "private byte[] photo",
                "@jakarta.persistence.Lob private byte[] photo"),
            new Change("Stock", "Sold, but not yet sent", "Sold and not sent"),
            new Change("Parcel", "uq_parcels_tracking", "uq_parcels_code"),
            new Change("Review", "  @OnDelete(action = OnDeleteAction.CASCADE)\n", ""),
            new Change("Payment", "GenerationType.IDENTITY", "GenerationType.SEQUENCE"),
            new Change("Document", "allocationSize = 1", "allocationSize = 5"),
            new Change("Category", "nullable = false, ", ""),
            new Change("Invoice", "nullable = false", "nullable = true"));
    for (var change : changes.toList()) {
      change.apply(shell);
    }
  }
}

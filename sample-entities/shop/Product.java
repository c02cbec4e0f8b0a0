package shop;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something to buy. Its keys come from a sequence with a chosen name, ten at a time. */
@Entity
@Table(name = "products", indexes = @Index(name = "ix_products_name", columnList = "name"))
// Hibernate's way to say a check; Coupon and OrderLine use that of Jakarta Persistence 3.2.
@Check(name = "ck_products_price", constraints = "price >= 0")
public class Product {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "product_numbers")
  @SequenceGenerator(
      name = "product_numbers",
      sequenceName = "product_numbers",
      allocationSize = 10)
  private Long id;

  @Column(nullable = false, unique = true, length = 20)
  private String sku;

  @Column(nullable = false)
  private String name;

  // Money is a decimal with two places, never a double.
  @Column(nullable = false, precision = 12, scale = 2)
  private BigDecimal price;

  // The database fills it in where an insert leaves it out.
  @Column(nullable = false)
  @ColumnDefault("true")
  private boolean available;

  // A product stands in many categories, a category holds many products: a table between them.
  @ManyToMany
  @JoinTable(
      name = "product_categories",
      joinColumns = @JoinColumn(name = "product_id"),
      inverseJoinColumns = @JoinColumn(name = "category_id"))
  private Set<Category> categories = new HashSet<>();

  // Parts of the product without a key of their own; the table keeps their order in a column.
  @ElementCollection
  @CollectionTable(name = "product_pictures", joinColumns = @JoinColumn(name = "product_id"))
  @OrderColumn(name = "position")
  private List<Picture> pictures = new ArrayList<>();

  // An array where the database has them (PostgreSQL), else what Hibernate stores it as.
  @Column(length = 30)
  private String[] tags;

  // What differs from product to product and is never searched: one JSON document.
  @JdbcTypeCode(SqlTypes.JSON)
  @Comment("Size, colour and the like, as the manufacturer names them")
  private Map<String, String> attributes = new HashMap<>();
}

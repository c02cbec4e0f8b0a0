package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

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
}

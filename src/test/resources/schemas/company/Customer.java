package company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** In a schema of its own, with its sequence; a part of it stands in another schema. */
@Entity
@Table(
    schema = "sales",
    name = "customers",
    indexes = @Index(name = "ix_customers_name", columnList = "name"))
@SecondaryTable(schema = "archive", name = "customer_notes")
public class Customer {
  @Id
  @GeneratedValue(generator = "customer_numbers")
  @SequenceGenerator(
      schema = "sales",
      name = "customer_numbers",
      sequenceName = "customer_numbers",
      allocationSize = 20)
  private Long id;

  @Column(nullable = false, length = 100)
  @Comment("As on the contract")
  private String name;

  @Enumerated
  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  @Column(nullable = false)
  private Level level;

  @ManyToOne
  @JoinColumn(name = "region_id")
  private Region region;

  @ManyToMany
  @JoinTable(
      schema = "sales",
      name = "customer_regions",
      joinColumns = @JoinColumn(name = "customer_id"),
      inverseJoinColumns = @JoinColumn(name = "region_id"))
  private Set<Region> deliveries = new HashSet<>();

  @Column(table = "customer_notes", columnDefinition = "text")
  private String note;
}

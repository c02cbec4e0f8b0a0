package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Where products lie. One employee leads it, all belong to it: the tables refer to each other. */
@Entity
@Table(name = "warehouses")
public class Warehouse {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(nullable = false, unique = true, length = 60)
  private String name;

  @Embedded private Address address;

  // One-to-one: nobody leads two warehouses, so the column is unique.
  @OneToOne
  @JoinColumn(name = "manager_id")
  private Employee manager;

  @OneToMany(mappedBy = "warehouse")
  private List<Employee> employees = new ArrayList<>();
}

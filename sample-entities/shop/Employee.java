package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Someone who works in a warehouse. */
@Entity
@Table(
    name = "employees",
    indexes = @Index(name = "ix_employees_name", columnList = "last_name, first_name"))
public class Employee {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "first_name", nullable = false, length = 60)
  private String firstName;

  @Column(name = "last_name", nullable = false, length = 60)
  private String lastName;

  @Column(nullable = false, length = 120)
  private String email;

  @Column(name = "hired_on", nullable = false)
  private LocalDate hiredOn;

  @ManyToOne(optional = false)
  @JoinColumn(name = "warehouse_id", nullable = false)
  private Warehouse warehouse;

  // Bytes in the row. With @Lob they would be a large object: another table on PostgreSQL.
  private byte[] photo;
}

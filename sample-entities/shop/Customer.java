package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** Someone who buys. The database counts the key up (identity). */
@Entity
@Table(name = "customers")
public class Customer {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  /** Counts up with each change, so that two people cannot overwrite each other unseen. */
  @Version private int version;

  @Column(nullable = false, length = 100)
  private String name;

  // No two customers share it: a unique constraint that nobody has to name.
  @Column(nullable = false, unique = true)
  private String email;

  private LocalDate birthday;

  @Column(name = "registered_at", nullable = false)
  private Instant registeredAt;

  // No table of its own: its fields become columns of this one.
  @Embedded private Address address;
}

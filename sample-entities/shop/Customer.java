package shop;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

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

  // One telephone of each kind: the kind is a part of the key of customer_phones.
  @ElementCollection
  @CollectionTable(name = "customer_phones", joinColumns = @JoinColumn(name = "customer_id"))
  @MapKeyEnumerated(EnumType.STRING)
  @MapKeyColumn(name = "kind", length = 10)
  @Column(name = "number", nullable = false, length = 20)
  private Map<PhoneKind, String> phones = new EnumMap<>(PhoneKind.class);
}

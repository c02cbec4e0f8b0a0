package shop;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Something told to a customer. All kinds share one table, a column says which (single table). */
@Entity
@Table(name = "notifications")
@DiscriminatorColumn(name = "channel", length = 10)
public abstract class Notification extends Timestamped {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "customer_id", nullable = false)
  @OnDelete(action = OnDeleteAction.CASCADE)
  private Customer customer;

  // Without a limit, but read with the row, which a large object is not.
  @Column(nullable = false, columnDefinition = "text")
  private String body;
}

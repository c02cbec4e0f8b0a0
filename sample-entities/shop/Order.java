package shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** What a customer wants. A UUID key is known before the row is stored, and cannot be guessed. */
@Entity
@Table(
    name = "orders",
    indexes = @Index(name = "ix_orders_customer", columnList = "customer_id, placed_at desc"))
public class Order {
  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  private UUID id;

  @Version private int version;

  @ManyToOne(optional = false)
  @JoinColumn(name = "customer_id", nullable = false)
  private Customer customer;

  // Stored as text: the order of the constants may change, and the rows stay readable.
  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private OrderStatus status;

  @Column(name = "placed_at", nullable = false)
  private Instant placedAt;

  // Old coupons are deleted, the orders they were used for stay.
  @ManyToOne
  @JoinColumn(name = "coupon_id")
  @OnDelete(action = OnDeleteAction.SET_NULL)
  private Coupon coupon;

  // A line lives and dies with its order.
  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<OrderLine> lines = new ArrayList<>();
}

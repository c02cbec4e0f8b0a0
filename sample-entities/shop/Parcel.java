package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** What leaves a warehouse for a customer. */
@Entity
@Table(
    name = "parcels",
    uniqueConstraints =
        @UniqueConstraint(
            name = "uq_parcels_tracking",
            columnNames = {"carrier", "tracking_code"}))
public class Parcel extends Timestamped {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "order_id", nullable = false)
  private Order order;

  // Who packed it is forgotten when the employee is deleted; the parcel stays.
  @ManyToOne
  @JoinColumn(name = "packed_by")
  @OnDelete(action = OnDeleteAction.SET_NULL)
  private Employee packedBy;

  @Enumerated(EnumType.ORDINAL)
  @Column(nullable = false)
  private ShippingSpeed speed;

  @Column(nullable = false, length = 40)
  private String carrier;

  @Column(name = "tracking_code", length = 60)
  private String trackingCode;

  @Column(name = "weight_in_grams")
  private Integer weightInGrams;

  @Column(name = "sent_at")
  private Instant sentAt;
}

package shop;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;

/** A code that makes an order cheaper, for as long as it is valid. */
@Entity
@Table(
    name = "coupons",
    check = @CheckConstraint(name = "ck_coupons_days", constraint = "valid_from <= valid_until"))
public class Coupon {
  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  private UUID id;

  @Column(nullable = false, unique = true, length = 40)
  private String code;

  @Column(nullable = false, precision = 5, scale = 2)
  @ColumnDefault("0")
  private BigDecimal percent;

  // Null: from the day on which it is made.
  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;
}

package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.YearMonth;

/** A payment by card; its key is that of the row in {@code payments}. */
@Entity
@Table(name = "card_payments")
public class CardPayment extends Payment {
  @Column(name = "last_digits", nullable = false, length = 4)
  private String lastDigits;

  // No database has a type for it: YearMonthConverter says how it is stored.
  @Column(name = "expires_in", nullable = false, length = 7)
  private YearMonth expiresIn;
}

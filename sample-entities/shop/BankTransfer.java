package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A payment from a bank account. */
@Entity
@Table(
    name = "bank_transfers",
    indexes = @Index(name = "ix_bank_transfers_iban", columnList = "iban"))
public class BankTransfer extends Payment {
  // The longest IBAN has 34 characters.
  @Column(nullable = false, length = 34)
  private String iban;

  @Column(name = "booked_on")
  private LocalDate bookedOn;
}

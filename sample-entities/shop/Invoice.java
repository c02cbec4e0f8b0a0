package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What the customer has to pay. */
@Entity
@Table(name = "invoices")
public class Invoice extends Document {
  @Column(name = "due_on", nullable = false)
  private LocalDate dueOn;
}

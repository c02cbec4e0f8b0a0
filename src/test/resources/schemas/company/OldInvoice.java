package company;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Has the name of a table in another schema. */
@Entity
@Table(schema = "archive", name = "invoices")
public class OldInvoice {
  @Id private Long id;

  @ManyToOne
  @JoinColumn(name = "region_id")
  private Region region;
}

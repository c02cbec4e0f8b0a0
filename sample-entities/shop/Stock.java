package shop;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Comment;

/** How many pieces of a product lie in a warehouse; the two together are the key (embedded id). */
@Entity
@Table(
    name = "stock",
    comment = "Pieces of a product in a warehouse",
    check = @CheckConstraint(name = "ck_stock_reserved", constraint = "reserved <= quantity"))
public class Stock {
  @EmbeddedId private StockId id;

  // The foreign keys are the key's own columns.
  @MapsId("warehouseId")
  @ManyToOne
  @JoinColumn(name = "warehouse_id")
  private Warehouse warehouse;

  @MapsId("productId")
  @ManyToOne
  @JoinColumn(name = "product_id")
  private Product product;

  @Column(nullable = false)
  private int quantity;

  // Kept where the database's own tools show it.
  @Comment("Sold, but not yet sent")
  @Column(nullable = false)
  private int reserved;

  @Column(name = "counted_at")
  private Instant countedAt;
}

package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** The key of {@link Stock}: which product, and in which warehouse. */
@Embeddable
public record StockId(
    @Column(name = "warehouse_id") Long warehouseId, @Column(name = "product_id") Long productId)
    implements Serializable {}

@Embeddable
class OrderLineId implements java.io.Serializable {
  @Column(name = "order_id") Long orderId;
  @Column(name = "line") int line;
}

@Entity
@Table(name = "order_lines")
class OrderLine {
  @EmbeddedId OrderLineId id;
  @MapsId("orderId") @ManyToOne @JoinColumn(name = "order_id") Order order;
  @ManyToOne @JoinColumn(name = "product_id") Product product;
  int quantity;
}

@Entity
@Table(
    name = "orders",
    indexes = {
      @Index(name = "ix_orders_placed", columnList = "placed desc, total"),
      @Index(name = "ux_orders_number", columnList = "number", unique = true)
    })
@Check(name = "ck_orders_total", constraints = "total >= 0")
class Order {
  @Id @GeneratedValue @SequenceGenerator(name = "order_ids", sequenceName = "order_ids", initialValue = 1, allocationSize = 50) Long id;
  @Column(name = "number", nullable = false) String number;
  LocalDateTime placed;
  BigDecimal total;
  @ManyToOne(optional = false) @JoinColumn(name = "customer_id") @OnDelete(action = OnDeleteAction.CASCADE) Customer customer;
  @ManyToOne @JoinColumn(name = "seller_id", foreignKey = @ForeignKey(name = "fk_orders_seller")) Employee seller;
  @Column(columnDefinition = "varchar(12) default 'NEW'") String status;
}

@Entity
@Table(name = "payments")
@Inheritance(strategy = InheritanceType.JOINED)
class Payment {
  @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
  @Column(name = "amount", precision = 12, scale = 2, nullable = false) BigDecimal amount;
  @Column(name = "paid_at") OffsetDateTime paidAt;
}

@Entity
@Table(name = "card_payments")
class CardPayment extends Payment {
  @Column(name = "card", length = 19) String card;
}

@Entity
@Table(name = "cash_payments")
class CashPayment extends Payment {
  @Column(name = "till") int till;
}

@Entity
@Table(
    name = "ledgers",
    indexes = {
      @Index(name = "ix_ledgers_due", columnList = "due", options = "where open"),
      @Index(name = "ix_ledgers_title", columnList = "(lower(title))")
    })
class Ledger {
  @Id @Column(name = "id") Long id;
  @Column(name = "title", length = 80) String title;
  @Column(name = "open") boolean open;
  @Column(name = "due") LocalDate due;
  @Column(name = "ref", length = 10) String ref;
  @ManyToOne @JoinColumn(name = "shop", foreignKey = @ForeignKey(name = "fk_ledgers_shop", options = "on update cascade")) Shop shop;
}

@Entity
@org.hibernate.annotations.View(query = "select id, plate from vehicles where kind = 'car'")
@Table(name = "car_plates")
class CarPlate {
  @Id Long id;
  @Column(name = "plate") String plate;
}

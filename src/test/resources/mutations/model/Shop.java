@Entity
@Table(name = "shops")
@SecondaryTable(name = "shop_details")
class Shop {
  @Id @Column(name = "code", length = 8) String code;
  @Column(table = "shop_details", name = "opens") LocalTime opens;
  @OneToMany @JoinColumn(name = "shop_code") List<Shelf> shelves;
  @Convert(converter = org.hibernate.type.YesNoConverter.class) @Column(name = "open_now") boolean openNow;
}

@Entity
@Table(name = "shelves")
class Shelf {
  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;
  @Column(name = "height") Integer height;
  @Column(name = "place", columnDefinition = "varchar(30) not null") String place;
}

enum Level { BRONZE, SILVER, GOLD }

enum Mood { CALM, CROSS }

enum Color { RED, GREEN, BLUE }

@Embeddable
class Address {
  String street;
  @Column(length = 10) String zip;
}

@Entity
@Table(name = "customers", comment = "who buys", indexes = @Index(name = "ix_customers_name", columnList = "name"))
class Customer {
  @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
  @Column(length = 100, nullable = false) String name;
  @Column(unique = true) String email;
  @Enumerated(EnumType.STRING) @Column(nullable = false) Level level;
  @Enumerated(EnumType.ORDINAL) Mood mood;
  @JdbcTypeCode(SqlTypes.NAMED_ENUM) Color color;
  @Column(precision = 12, scale = 2) BigDecimal balance;
  @ColumnDefault("0") int points;
  @ColumnDefault("'none'") String note;
  @ColumnDefault("current_timestamp") Instant createdAt;
  LocalDate born;
  LocalDateTime seen;
  Duration patience;
  Boolean active;
  @Lob String biography;
  @Embedded Address address;
  @Version int version;
  @ElementCollection @CollectionTable(name = "customer_tags") Set<String> tags;
  @ElementCollection @OrderColumn(name = "pos") @CollectionTable(name = "customer_phones") List<String> phones;
  @ElementCollection @CollectionTable(name = "customer_scores") Map<String, Integer> scores;
  @ManyToMany @JoinTable(name = "customer_favourites") Set<Product> favourites;
}

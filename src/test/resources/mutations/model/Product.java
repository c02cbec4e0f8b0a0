@Entity
@Table(name = "products", uniqueConstraints = @UniqueConstraint(name = "uq_products_code_series", columnNames = {"code", "series"}))
class Product {
  @Id @GeneratedValue UUID id;
  @Column(length = 20) String code;
  @Column(length = 20) String series;
  @Comment("as printed") @Column(name = "title", length = 200) String title;
  @Column(precision = 10, scale = 2) BigDecimal net;
  @GeneratedColumn("net * 2") @Column(precision = 10, scale = 2) BigDecimal doubled;
  @JdbcTypeCode(SqlTypes.JSON) Map<String, Object> details;
  @Column(length = 30) String[] labels;
  byte[] picture;
  @Check(constraints = "weight > 0") int weight;
  float rating;
  short rank;
}

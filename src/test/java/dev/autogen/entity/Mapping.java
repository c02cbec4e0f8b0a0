package dev.autogen.entity;

import java.util.List;

/**
 * A small mapping that Hibernate accepts.
 *
 * @param name what it is about
 * @param units its compilation units
 */
record Mapping(String name, List<String> units) {
  Mapping(String name, String... units) {
    this(name, List.of(units));
  }

  @Override
  public String toString() {
    return name;
  }

  /** One or more of every kind of mapping. */
  static List<Mapping> all() {
    return List.of(
        new Mapping(
            "numbers and booleans",
            """
            @Entity class A {
              @Id long id; boolean b; byte y; short s; int i; float f; double d; char c;
              BigDecimal n; BigInteger bi; @Column(precision = 12, scale = 2) BigDecimal money;
              @Column(precision = 9) BigDecimal whole; Integer boxed;
            }
            """),
        new Mapping(
            "texts and bytes",
            """
            @Entity class A {
              @Id String id; @Column(length = 50) String s; @Lob String clob; @Lob byte[] blob;
              byte[] bytes; @Column(length = 40000) String longer; Currency currency; Locale locale;
              @JdbcTypeCode(SqlTypes.LONG32VARCHAR) String unbounded; char[] chars;
              @JdbcTypeCode(SqlTypes.CHAR) @Column(length = 3) String fixed; java.net.URL url;
              @Column(length = 20000000) String huge;
            }
            """),
        new Mapping(
            "times",
            """
            @Entity class A {
              @Id @GeneratedValue UUID id; Instant a; LocalDate b; LocalTime c; LocalDateTime d;
              OffsetDateTime e; ZonedDateTime f; Duration g; Year h; Date i; Calendar j; OffsetTime k;
              java.sql.Date l; java.sql.Time m; java.sql.Timestamp n; @Column(secondPrecision = 0) LocalDateTime o;
            }
            """),
        new Mapping(
            "JSON, arrays and others",
            """
            @Entity class A {
              @Id long id; @JdbcTypeCode(SqlTypes.JSON) Map<String, Object> json; String[] texts;
              int[] numbers; List<UUID> ids; @Array(length = 5) Integer[] five; java.net.InetAddress address;
              @JdbcTypeCode(SqlTypes.SQLXML) String xml; @Column(length = 50) String[] shorts;
            }
            """),
        new Mapping(
            "enums",
            "enum Color { RED, GREEN }",
            """
            @Entity class A {
              @Id long id; @Enumerated(EnumType.STRING) Color text; Color number;
              @Convert(converter = org.hibernate.type.YesNoConverter.class) boolean yes;
              @Convert(converter = org.hibernate.type.NumericBooleanConverter.class) Boolean bit;
            }
            """),
        new Mapping(
            "definitions",
            """
            @Entity class A {
              @Id long id; @Column(columnDefinition = "text") String a;
              @Column(columnDefinition = "varchar(10) default 'x' not null") String b;
              @Column(columnDefinition = "numeric(7,3) default -1.5 check (c > -2)") BigDecimal c;
              @Column(columnDefinition = "timestamp default current_timestamp") LocalDateTime d;
            }
            """),
        new Mapping(
            "defaults, comments, generated columns and checks",
            """
            @Entity @Table(check = @CheckConstraint(constraint = "low <= high"), comment = "about A")
            @Check(name = "ck_named", constraints = "low > 0")
            class A {
              @Id long id; @ColumnDefault("1") int low; @ColumnDefault("(2 + 3)") int high;
              @ColumnDefault("'it''s'") @Comment("of a column") String text;
              @ColumnDefault("current_timestamp") Instant at; @ColumnDefault("-1.50") BigDecimal n;
              @GeneratedColumn("low * 2") Integer twice; @Check(constraints = "size > 1") int size;
              @Column(check = @CheckConstraint(name = "ck_column", constraint = "weight < 9")) int weight;
            }
            """),
        new Mapping(
            "identity, sequences and table generators",
            "@Entity class A { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }",
            "@Entity class B { @Id @GeneratedValue Long id; }",
            """
            @Entity class C {
              @Id @GeneratedValue(generator = "g")
              @SequenceGenerator(name = "g", sequenceName = "numbers", initialValue = 100, allocationSize = 1)
              Long id;
            }
            """,
            "@Entity class D { @Id @GeneratedValue(strategy = GenerationType.TABLE) Integer id; }"),
        new Mapping(
            "associations",
            """
            @Entity class A {
              @Id long id; @ManyToOne(optional = false) B b; @OneToOne B other; @ManyToMany List<B> many;
              @OneToMany @JoinColumn(name = "owner") List<C> cs; @ManyToMany @OrderColumn List<C> ordered;
              @ManyToOne @JoinColumn(name = "nc", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) B none;
              @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "fk_chosen")) B chosen;
              @ManyToOne @OnDelete(action = OnDeleteAction.SET_NULL) B nulled;
              @ManyToOne @JoinColumn(name = "code", referencedColumnName = "code") B byCode;
            }
            """,
            "@Entity class B { @Id long id; @Column(unique = true) String code; @ManyToOne B"
                + " parent; }",
            "@Entity class C { @Id long id; @ManyToOne @OnDelete(action = OnDeleteAction.CASCADE) A"
                + " a; }"),
        new Mapping(
            "foreign keys by definition",
            """
            @Entity class A {
              @Id long id;
              @ManyToOne @JoinColumn(name = "b_id", foreignKey = @ForeignKey(name = "fk_b",
                foreignKeyDefinition = "foreign key (b_id) references B on delete cascade on update cascade deferrable initially deferred"))
              B b;
            }
            """,
            "@Entity class B { @Id long id; }"),
        new Mapping(
            "collections",
            """
            @Entity class A {
              @Id long id; @ElementCollection Set<String> tags; @ElementCollection List<E> es;
              @ElementCollection @OrderColumn List<Integer> numbers; @ElementCollection Map<String, Integer> map;
              @ElementCollection @CollectionTable(name = "named", joinColumns = @JoinColumn(name = "a")) Set<E> named;
              @OneToMany @MapKeyColumn(name = "k") Map<String, A> as;
            }
            """,
            "@Embeddable class E { @Column(nullable = false) String x; @Column(unique = true) int"
                + " y; }"),
        new Mapping(
            "keys of several columns",
            "@Embeddable record Key(String code, int number) {}",
            "@Entity class A { @EmbeddedId Key key; @OneToMany(mappedBy = \"a\") List<B> bs; }",
            "@Entity @IdClass(B.Pair.class) class B { record Pair(long x, long y) {} @Id long y;"
                + " @Id long x; @ManyToOne A a; }",
            "@Entity class C { @Id long id; @MapsId @OneToOne D d; }",
            "@Entity class D { @Id @GeneratedValue long id; }"),
        new Mapping(
            "inheritance in one table",
            "@Entity @Inheritance class A { @Id long id; @ManyToOne C c; }",
            "@Entity class B extends A { @Column(nullable = false) String b; }",
            "@Entity class C extends A { int c; }"),
        new Mapping(
            "joined inheritance",
            "@Entity @Inheritance(strategy = InheritanceType.JOINED) @DiscriminatorColumn(length ="
                + " 7) class A { @Id long id; }",
            "@Entity @Table(indexes = @Index(columnList = \"b\")) class B extends A { String b; }",
            "@Entity @PrimaryKeyJoinColumn(name = \"a_id\") class C extends A { @Column(unique ="
                + " true) int c; }"),
        new Mapping(
            "a table per class",
            "@Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS) abstract class A {"
                + " @Id long id; @ManyToOne D d; @Column(unique = true) String u;"
                + " @Check(constraints = \"n > 0\") int n; }",
            "@Entity class B extends A { String b; }",
            "@Entity class C extends B { int c; }",
            "@Entity class D { @Id long id; @ManyToOne A a; }"),
        new Mapping(
            "mapped superclasses and secondary tables",
            "@MappedSuperclass class Base { @Id @GeneratedValue(strategy = GenerationType.IDENTITY)"
                + " Long id; @Version int version; }",
            "@Entity @SecondaryTable(name = \"details\", uniqueConstraints ="
                + " @UniqueConstraint(columnNames = \"note\")) class A extends Base { @Column(table"
                + " = \"details\") String note; }"),
        new Mapping(
            "indexes and unique constraints",
            """
            @Entity @Table(indexes = {
                @Index(columnList = "a, b desc"), @Index(name = "IX_Named", columnList = "b"),
                @Index(name = "ix_unique", columnList = "c, a", unique = true),
                @Index(name = "ix_lower", columnList = "(lower(b))"), @Index(columnList = "c", unique = true)},
              uniqueConstraints = {@UniqueConstraint(columnNames = {"b", "a"}),
                @UniqueConstraint(name = "UQ_Named", columnNames = {"c", "b"}),
                @UniqueConstraint(name = "uq_single", columnNames = "d")})
            class A { @Id long id; String a; String b; @NaturalId String c; @Column(unique = true) String d; }
            """),
        new Mapping(
            "names",
            """
            @Entity @Table(name = "`Mixed Case`", indexes = @Index(name = "Ix_Q", columnList = "`Quoted Column`"))
            class A { @Id long id; @Column(name = "`Quoted Column`") String q; @Column(name = "CamelCase") String c;
              @Column(name = "`order`") int order; @ManyToOne A selfReference; }
            """,
            """
            @Entity class AVeryLongNameOfAnEntityThatGoesOnAndOnAndOn { @Id long id;
              @ManyToOne AVeryLongNameOfAnEntityThatGoesOnAndOnAndOn anotherVeryLongNameOfAnAttribute;
              @Column(unique = true) int yetAnotherQuiteLongNameOfAnAttributeThatGoesOn; }
            """),
        new Mapping(
            "views and soft deletion",
            "@Entity @org.hibernate.annotations.SoftDelete class A { @Id long id; String name;"
                + " @ElementCollection @org.hibernate.annotations.SoftDelete List<String> notes; }",
            "@Entity @View(query = \"select id, name from A where id > 1\") class V { @Id long id;"
                + " String name; }"),
        new Mapping(
            "time zones in columns, tenants and converters",
            """
            @Entity class A { @Id long id;
              @org.hibernate.annotations.TimeZoneStorage(org.hibernate.annotations.TimeZoneStorageType.COLUMN) OffsetDateTime at;
              @org.hibernate.annotations.TenantId String tenant; Money money; }
            """,
            "record Money(BigDecimal amount) {}",
            """
            @Converter(autoApply = true) class MoneyConverter implements AttributeConverter<Money, BigDecimal> {
              public BigDecimal convertToDatabaseColumn(Money m) { return m == null ? null : m.amount(); }
              public Money convertToEntityAttribute(BigDecimal b) { return b == null ? null : new Money(b); } }
            """));
  }

  /** What only PostgreSQL can hold. */
  static List<Mapping> ofPostgresql() {
    return List.of(
        new Mapping(
            "enum types",
            "enum Color { RED, GREEN, BLUE }",
            "enum Size { SMALL, LARGE }",
            """
            @Entity class A { @Id long id; @Enumerated @JdbcTypeCode(SqlTypes.NAMED_ENUM) Color c;
              @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.NAMED_ENUM) Size s; }
            """),
        new Mapping(
            "composite types",
            "@Embeddable @org.hibernate.annotations.Struct(name = \"money\") class Money { BigDecimal amount; String currency; }",
            "@Embeddable @org.hibernate.annotations.Struct(name = \"price\") class Price { Money net; Money gross; }",
            "@Entity class A { @Id long id; Money money; Price price; List<Money> several; }"),
        new Mapping(
            "intervals and collations",
            "@Entity class A { @Id long id; @JdbcTypeCode(SqlTypes.INTERVAL_SECOND) Duration d;"
                + " @Collate(\"C\") String c; }"),
        new Mapping(
            "schemas",
            "@Entity @Table(schema = \"other\") class A { @Id @GeneratedValue long id; @ManyToOne B"
                + " b; }",
            "@Entity class B { @Id long id; @ManyToMany Set<A> as; }"),
        new Mapping(
            "options of indexes and constraints",
            """
            @Entity @Table(indexes = {
                @Index(name = "ix_open", columnList = "a", options = "where b is null"),
                @Index(name = "ix_with", columnList = "b", options = "include (a)"),
                @Index(name = "ix_nulls", columnList = "a, b", options = "")},
              uniqueConstraints = @UniqueConstraint(name = "uq_n", columnNames = "a", options = "deferrable initially deferred"))
            class A { @Id long id; Integer a; Integer b; }
            """));
  }
}

@Entity
@Table(name = "employees")
class Employee {
  @Id long id;
  @Column(name = "login", length = 40) String login;
  @ManyToOne @JoinColumn(name = "manager_id") Employee manager;
  @OneToOne @JoinColumn(name = "badge_id") Badge badge;
  @Column(name = "hired") LocalDate hired;
}

@Entity
@Table(name = "badges")
class Badge {
  @Id @GeneratedValue(strategy = GenerationType.TABLE, generator = "badge_ids")
  @TableGenerator(name = "badge_ids", table = "id_pools", pkColumnName = "pool", valueColumnName = "next_id")
  Integer id;
  @Column(name = "colour", length = 8) String colour;
}

@Entity
@Table(name = "vehicles")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 20)
class Vehicle {
  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "vehicle_seq") @SequenceGenerator(name = "vehicle_seq", allocationSize = 1) Long id;
  @Column(name = "plate", length = 12) String plate;
}

@Entity
@DiscriminatorValue("car")
class Car extends Vehicle {
  int seats;
}

@Entity
@DiscriminatorValue("truck")
class Truck extends Vehicle {
  double payload;
}

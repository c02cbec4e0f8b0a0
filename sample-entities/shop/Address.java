package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where something or someone is; a part of the table that embeds it. */
@Embeddable
public class Address {
  private String street;

  @Column(length = 100)
  private String city;

  @Column(length = 12)
  private String postcode;

  // ISO 3166: two letters.
  @Column(length = 2)
  private String country;
}

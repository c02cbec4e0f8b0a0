package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A picture of a product, and what is written below it. */
@Embeddable
public class Picture {
  @Column(nullable = false)
  private String url;

  @Column(length = 120)
  private String caption;
}

package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** What is said about a product in one language. The key is composed of two fields (id class). */
@Entity
@Table(name = "product_texts")
@IdClass(ProductText.Key.class)
public class ProductText {
  @Id
  @ManyToOne
  @JoinColumn(name = "product_id")
  @OnDelete(action = OnDeleteAction.CASCADE)
  private Product product;

  // BCP 47: "de", "pt-BR".
  @Id
  @Column(length = 12)
  private String language;

  @Column(nullable = false, length = 120)
  private String title;

  // Longer than a column of text should be read at once: a large object.
  @Lob private String description;

  /** The fields of the key, named as in the entity. */
  public record Key(Long product, String language) implements Serializable {}
}

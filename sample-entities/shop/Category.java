package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** A shelf of products. Categories form a tree: each may stand below another (self reference). */
@Entity
@Table(
    name = "categories",
    uniqueConstraints =
        @UniqueConstraint(
            name = "uq_categories_name",
            columnNames = {"parent_id", "name"}))
public class Category {
  // With nothing more said, Hibernate takes keys from a sequence: categories_SEQ, 50 at a time.
  @Id @GeneratedValue private Long id;

  @Column(nullable = false, length = 80)
  private String name;

  @ManyToOne
  @JoinColumn(name = "parent_id")
  private Category parent;

  // The other side of parent: no column, the foreign key is already there.
  @OneToMany(mappedBy = "parent")
  private List<Category> children = new ArrayList<>();
}

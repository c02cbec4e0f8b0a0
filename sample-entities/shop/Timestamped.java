package shop;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.UpdateTimestamp;

/** When a row was made and last changed; no table, its fields go into those of its subclasses. */
@MappedSuperclass
public abstract class Timestamped {
  @CreationTimestamp
  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @UpdateTimestamp
  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;
}

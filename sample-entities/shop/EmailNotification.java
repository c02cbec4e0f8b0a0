package shop;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A mail; what only a mail has is null in the rows of the other kinds. */
@Entity
@DiscriminatorValue("EMAIL")
public class EmailNotification extends Notification {
  @Column(length = 200)
  private String subject;
}

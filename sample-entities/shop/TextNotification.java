package shop;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A text message to a telephone. */
@Entity
@DiscriminatorValue("TEXT")
public class TextNotification extends Notification {
  @Column(name = "phone_number", length = 20)
  private String phoneNumber;
}

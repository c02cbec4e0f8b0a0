package shop;

/** How far an order is. A new constant changes the check on {@code orders.status}. */
public enum OrderStatus {
  NEW,
  PAID,
  SENT,
  CANCELLED
}

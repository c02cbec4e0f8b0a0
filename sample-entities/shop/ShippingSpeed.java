package shop;

/** How fast a parcel has to arrive; stored by position, so new constants come last. */
public enum ShippingSpeed {
  STANDARD,
  EXPRESS,
  OVERNIGHT
}

package shop;

/** Where a telephone rings. */
public enum PhoneKind {
  HOME,
  WORK,
  MOBILE
}

package company;

/** How much a customer buys; a type of the database. */
public enum Level {
  BRONZE,
  SILVER,
  GOLD
}

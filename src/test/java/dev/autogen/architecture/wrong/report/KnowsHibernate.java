package dev.autogen.architecture.wrong.report;

import org.hibernate.boot.Metadata;

/** Wrong: only {@code entity} knows Hibernate. */
public interface KnowsHibernate {
  Metadata metadata();
}

package dev.autogen.corpora;

import java.util.List;

/** Models on Maven Central, each for the kinds of mapping that it holds. */
final class Models {
  private static final String DOMAIN = "org.hibernate.testing.orm.domain.";
  private static final String CAUSEWAY = "org.apache.causeway.";
  private static final String JACKSON = "com.fasterxml.jackson.core:jackson-";
  private static final String LOG4J = "org.apache.logging.log4j:log4j-api:2.24.3";

  static final List<PublicModel> ALL =
      List.of(
          domain("animal"),
          domain("contacts"),
          domain("gambit"),
          domain("helpdesk"),
          domain("library"),
          domain("retail").in(DOMAIN + "retail", DOMAIN + "MonetaryAmountConverter"),
          domain("userguide"),
          modulith("2.1.1"),
          PublicModel.of(
                  "Spring Statemachine",
                  "org.springframework.statemachine:spring-statemachine-data-jpa:4.0.0")
              .with(
                  "org.springframework.statemachine:spring-statemachine-data-common:4.0.0",
                  "org.springframework.statemachine:spring-statemachine-core:4.0.0"),
          PublicModel.of("Apache CXF OAuth2", "org.apache.cxf:cxf-rt-rs-security-oauth2:4.1.0")
              .with(
                  "org.apache.cxf:cxf-rt-rs-security-jose:4.1.0",
                  "jakarta.ws.rs:jakarta.ws.rs-api:3.1.0"),
          PublicModel.of(
              "Axon",
              "org.axonframework:axon-messaging:4.13.0",
              "org.axonframework:axon-eventsourcing:4.13.0",
              "org.axonframework:axon-modelling:4.13.0"),
          PublicModel.of("Kogito", "org.kie.kogito:data-index-storage-jpa-common:10.1.0")
              .with(
                  "org.kie.kogito:data-index-storage-api:10.1.0",
                  "org.kie.kogito:persistence-commons-jpa-base:10.1.0",
                  JACKSON + "databind:2.18.2",
                  JACKSON + "core:2.18.2",
                  JACKSON + "annotations:2.18.2"),
          keycloak("26.7.1"),
          PublicModel.of("DSpace", "org.dspace:dspace-api:9.0").with(LOG4J),
          PublicModel.of(
                  "Apereo CAS tickets",
                  "org.apereo.cas:cas-server-support-jpa-ticket-registry:7.0.0")
              .in("org.apereo.cas.ticket.registry.postgres")
              .on(21)
              .with(
                  "io.hypersistence:hypersistence-utils-hibernate-71:3.15.4",
                  "org.apereo.cas:cas-server-core-tickets-api:7.0.0",
                  JACKSON + "databind:2.18.2",
                  JACKSON + "core:2.18.2",
                  JACKSON + "annotations:2.18.2"),
          PublicModel.of(
                  "Apache Causeway",
                  CAUSEWAY + "extensions:causeway-extensions-secman-persistence-jpa:3.4.0",
                  CAUSEWAY + "extensions:causeway-extensions-audittrail-persistence-jpa:3.4.0")
              .with(
                  CAUSEWAY + "extensions:causeway-extensions-secman-applib:3.4.0",
                  CAUSEWAY + "extensions:causeway-extensions-audittrail-applib:3.4.0",
                  CAUSEWAY + "core:causeway-applib:3.4.0",
                  CAUSEWAY + "core:causeway-core-metamodel:3.4.0",
                  CAUSEWAY + "persistence:causeway-persistence-jpa-applib:3.4.0",
                  CAUSEWAY + "persistence:causeway-persistence-jpa-integration:3.4.0",
                  CAUSEWAY + "commons:causeway-commons:3.4.0",
                  "org.eclipse.persistence:org.eclipse.persistence.core:4.0.5",
                  "org.springframework:spring-context:6.2.0",
                  "org.springframework:spring-core:6.2.0",
                  LOG4J)
              .withSchemas());

  private Models() {}

  private static PublicModel domain(String name) {
    return PublicModel.of("Hibernate " + name, "org.hibernate.orm:hibernate-testing:7.2.0.Final")
        .with("javax.money:money-api:1.1")
        .in(DOMAIN + name);
  }

  static PublicModel modulith(String version) {
    var artifact = "org.springframework.modulith:spring-modulith-events-";
    return PublicModel.of("Spring Modulith", artifact + "jpa:" + version)
        .with(artifact + "core:2.1.1", artifact + "api:2.1.1");
  }

  static PublicModel keycloak(String version) {
    return PublicModel.of("Keycloak", "org.keycloak:keycloak-model-jpa:" + version)
        .with(
            "org.keycloak:keycloak-core:" + version,
            "org.keycloak:keycloak-server-spi:" + version,
            "org.keycloak:keycloak-server-spi-private:" + version);
  }
}

package dev.autogen.entity;

import dev.autogen.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the units of one {@code persistence.xml}, of any of its versions. */
final class PersistenceXml {
  private static final String UNIT = "persistence-unit";
  private static final String ONLY_LISTED = "exclude-unlisted-classes";
  private static final Set<String> TEXTS = Set.of("class", "mapping-file", "jar-file", ONLY_LISTED);

  private final Path root;
  private final String file;
  private final List<Path> places;

  private PersistenceXml(Path root, String file, List<Path> places) {
    this.root = root;
    this.file = file;
    this.places = places;
  }

  /**
   * The units in their order; none where the place has no such file.
   *
   * @param places where a jar-file is looked for by its bare name, if it is not where it should be
   * @throws ProblemException if the file is not well-formed, or a jar-file is nowhere
   */
  static List<PersistenceUnit> read(Path root, String file, List<Path> places) {
    try {
      return new PersistenceXml(root, file, places).read();
    } catch (XMLStreamException e) {
      throw ProblemException.usage(
          "%s in %s cannot be read".formatted(file, root.getFileName()),
          String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "),
          "correct the file");
    } catch (IOException e) {
      // What is no jar has no units; whoever needs it says what is wrong with it.
      return List.of();
    }
  }

  private List<PersistenceUnit> read() throws IOException, XMLStreamException {
    if (!Files.isDirectory(root)) {
      return readJar();
    }
    var path = root.resolve(file);
    if (!Files.isRegularFile(path)) {
      return List.of();
    }
    try (var in = Files.newInputStream(path)) {
      return units(in);
    }
  }

  private List<PersistenceUnit> readJar() throws IOException, XMLStreamException {
    try (var jar = new ZipFile(root.toFile())) {
      var entry = jar.getEntry(file);
      if (entry == null) {
        return List.of();
      }
      try (var in = jar.getInputStream(entry)) {
        return units(in);
      }
    }
  }

  private List<PersistenceUnit> units(InputStream in) throws XMLStreamException {
    var factory = XMLInputFactory.newFactory();
    // A file of somebody else's jar has no business to open other files.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    var xml = factory.createXMLStreamReader(in);
    List<PersistenceUnit> units = new ArrayList<>();
    while (xml.hasNext()) {
      boolean begins = xml.next() == XMLStreamConstants.START_ELEMENT;
      if (begins && xml.getLocalName().equals(UNIT)) {
        units.add(unit(xml));
      }
    }
    return units;
  }

  private PersistenceUnit unit(XMLStreamReader xml) throws XMLStreamException {
    var name = String.valueOf(xml.getAttributeValue(null, "name"));
    Map<String, List<String>> texts = new HashMap<>();
    Map<String, String> properties = new TreeMap<>();
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(UNIT))) {
      if (!xml.isStartElement()) {
        continue;
      }
      var element = xml.getLocalName();
      if (element.equals("property")) {
        properties.put(
            String.valueOf(xml.getAttributeValue(null, "name")),
            String.valueOf(xml.getAttributeValue(null, "value")).strip());
      } else if (TEXTS.contains(element)) {
        texts.computeIfAbsent(element, key -> new ArrayList<>()).add(xml.getElementText().strip());
      }
    }
    return unit(name, key -> texts.getOrDefault(key, List.of()), properties);
  }

  private PersistenceUnit unit(
      String name, Function<String, List<String>> texts, Map<String, String> properties) {
    return new PersistenceUnit(
        name,
        root,
        texts.apply("class"),
        texts.apply("mapping-file"),
        texts.apply("jar-file").stream().map(this::jarFile).toList(),
        texts.apply(ONLY_LISTED).stream().anyMatch(text -> !text.equals("false")),
        properties);
  }

  /** A URL, or a path from where the root is; an application server has it somewhere else. */
  private Path jarFile(String text) {
    var beside =
        Files.isDirectory(root) ? root.resolve(text) : root.toAbsolutePath().resolveSibling(text);
    var path = text.startsWith("file:") ? Path.of(URI.create(text)) : beside;
    var bareName = path.getFileName();
    return Stream.concat(Stream.of(path), places.stream().filter(each -> each.endsWith(bareName)))
        .filter(Files::exists)
        .map(Path::normalize)
        .findFirst()
        .orElseThrow(() ->
            ProblemException.usage(
                "there is no jar-file " + text,
                "%s in %s names it, and `classpath` has none of that name"
                    .formatted(file, root.getFileName()),
                "add it to `classpath`"));
  }
}

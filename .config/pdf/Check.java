import static org.verapdf.pdfa.validation.profiles.Profiles.*;

import java.io.File;
import java.io.InputStream;
import java.util.*;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.*;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.*;
import org.verapdf.pdfa.validation.profiles.*;
import org.w3c.dom.*;

/** Holds each file against each profile with the veraPDF engine: java -cp JAR Check.java PDFUA-1,PDFA-2A file.pdf ... */
public class Check {
  private static final int PLACES_SHOWN = 3;

  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean isClean = true;
    for (String name : arguments[0].split(",")) {
      ValidationProfile profile = load(name);
      for (String file : Arrays.asList(arguments).subList(1, arguments.length)) isClean &= check(new File(file), profile, name);
    }
    System.exit(isClean ? 0 : 1);
  }

  private static boolean check(File file, ValidationProfile profile, String name) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, profile.getPDFAFlavour());
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, List<String>> failures = new LinkedHashMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage();
        failures.computeIfAbsent(rule, unused -> new ArrayList<>()).add(assertion.getLocation().getContext());
      }
      int checks = result.getTotalAssertions();
      System.out.printf("%s %s %s: %d checks, %d rules failed%n", result.isCompliant() ? "ok  " : "FAIL", name, file.getName(), checks, failures.size());
      failures.forEach((rule, places) -> {
        System.out.printf("       %s (%d times)%n", rule, places.size());
        places.stream().limit(PLACES_SHOWN).forEach(place -> System.out.println("         at " + place));
      });
      return result.isCompliant() && checks > 0;
    }
  }

  /** The jar has the profiles, but not the whole of the library with which the engine would read their XML. */
  private static ValidationProfile load(String name) throws Exception {
    Element xml;
    try (InputStream stream = Check.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
      xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream).getDocumentElement();
    }
    Set<Rule> rules = new HashSet<>();
    for (Element rule : all(xml, "rule")) {
      Element id = all(rule, "id").get(0);
      RuleId ruleId = ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")), id.getAttribute("clause"),
          Integer.parseInt(id.getAttribute("testNumber")));
      Boolean isDeferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
      rules.add(ruleFromValues(ruleId, rule.getAttribute("object"), isDeferred, rule.getAttribute("tags"), text(rule, "description"),
          text(rule, "test"), errorFromValues(text(rule, "message"), List.of()), List.of()));
    }
    Set<Variable> variables = new HashSet<>();
    for (Element variable : all(xml, "variable")) {
      variables.add(variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"), text(variable, "defaultValue"), text(variable, "value")));
    }
    ProfileDetails details = profileDetailsFromValues(name, name, "", new Date(0));
    return profileFromValues(PDFAFlavour.valueOf(xml.getAttribute("flavour")), details, "", rules, variables);
  }

  private static List<Element> all(Element parent, String tag) {
    NodeList found = parent.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int at = 0; at < found.getLength(); at++) elements.add((Element) found.item(at));
    return elements;
  }

  private static String text(Element parent, String tag) {
    return all(parent, tag).get(0).getTextContent();
  }
}

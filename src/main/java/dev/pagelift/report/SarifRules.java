package dev.pagelift.report;

import de.jcup.sarif_2_1_0.model.MultiformatMessageString;
import de.jcup.sarif_2_1_0.model.PropertyBag;
import de.jcup.sarif_2_1_0.model.ReportingConfiguration;
import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import dev.pagelift.rule.Level;
import dev.pagelift.rule.Rule;
import dev.pagelift.rule.RulePage;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules as SARIF describes them. */
final class SarifRules {

    private static final int LONGEST_DESCRIPTION = 1024;

    private SarifRules() {}

    static ReportingDescriptor descriptor(Rule rule, RulePage page) {
        ReportingDescriptor descriptor = new ReportingDescriptor();
        descriptor.setId(rule.id());
        descriptor.setName(pascalCase(rule.id()));
        descriptor.setShortDescription(text(rule.title() + "."));
        descriptor.setFullDescription(text(shortened(page.description())));
        MultiformatMessageString help = text(page.markdown());
        help.setMarkdown(page.markdown());
        descriptor.setHelp(help);
        descriptor.setHelpUri(URI.create(rule.docs()));
        ReportingConfiguration configuration = new ReportingConfiguration();
        configuration.setLevel(ReportingConfiguration.Level.valueOf(rule.level().name()));
        descriptor.setDefaultConfiguration(configuration);
        descriptor.setProperties(properties(rule));
        return descriptor;
    }

    private static PropertyBag properties(Rule rule) {
        PropertyBag properties = new PropertyBag();
        Set<String> tags = new LinkedHashSet<>(rule.tags());
        properties.setAdditionalProperty(
                "precision", rule.precision().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (rule.security() != null) {
            tags.add("security");
            properties.setAdditionalProperty("security-severity", rule.security());
        } else {
            properties.setAdditionalProperty("problem.severity", severity(rule.level()));
        }
        properties.setTags(tags);
        return properties;
    }

    private static String severity(Level level) {
        return level == Level.NOTE ? "recommendation" : level.name().toLowerCase(Locale.ROOT);
    }

    private static String pascalCase(String id) {
        return Arrays.stream(id.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION - 1) + "…";
    }

    private static MultiformatMessageString text(String text) {
        MultiformatMessageString message = new MultiformatMessageString();
        message.setText(text);
        return message;
    }
}

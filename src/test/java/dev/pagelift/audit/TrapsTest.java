package dev.pagelift.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingUsed;
import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.link.SiteFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What fools a naive auditor of real repositories, each in a small one; see {@code src/test/resources/traps.md}. */
class TrapsTest {

    private static final Path PAGE = Path.of("src/test/resources/traps.md");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```\\w+ (\\S+)\\n(.*?)^```$");
    private static final int TRAPS = 28;

    /** A repository in the page: its text, from the heading on. */
    private record Trap(String heading, String text) {

        Map<String, String> files() {
            Map<String, String> files = new TreeMap<>(fences());
            files.remove("facts");
            files.remove("findings");
            return files;
        }

        Map<String, String> fences() {
            return FENCE.matcher(text)
                    .results()
                    .collect(Collectors.toMap(fence -> fence.group(1), fence -> fence.group(2)));
        }
    }

    private static List<Trap> traps() throws IOException {
        return Stream.of(Files.readString(PAGE).split("(?m)(?=^### )"))
                .skip(1)
                .map(text -> new Trap(text.lines().findFirst().orElseThrow().substring(4), text))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> areNotFallenInto() throws IOException {
        if (System.getProperty("update") != null) {
            update();
        }
        List<Trap> traps = traps();
        assertEquals(
                TRAPS,
                traps.stream()
                        .map(trap -> trap.heading.split(" ")[0])
                        .distinct()
                        .count());
        return traps.stream()
                .map(trap -> DynamicTest.dynamicTest(trap.heading, () -> {
                    Audit audit = Audited.repository(trap.files());
                    assertEquals(trap.fences().get("facts"), facts(audit));
                    String wanted = trap.fences().getOrDefault("findings", "");
                    assertEquals(wanted, found(audit, wanted));
                }));
    }

    private static void update() throws IOException {
        StringBuilder page = new StringBuilder(Files.readString(PAGE).split("(?m)(?=^### )")[0]);
        for (Trap trap : traps()) {
            String facts = facts(Audited.repository(trap.files()));
            page.append(trap.text.replaceFirst(
                    "(?ms)^```text facts\\n.*?^```$", Matcher.quoteReplacement("```text facts\n" + facts + "```")));
        }
        Files.writeString(PAGE, page);
    }

    /** The wanted lines as they turn out to be. */
    private static String found(Audit audit, String wanted) {
        List<String> rules =
                audit.findings().stream().map(finding -> finding.rule().id()).toList();
        return wanted.lines()
                .map(line -> line.replace("!", ""))
                .map(rule -> (rules.contains(rule) ? "" : "!") + rule + "\n")
                .collect(Collectors.joining());
    }

    private static String facts(Audit audit) {
        List<String> lines = new ArrayList<>();
        for (SiteFacts site : audit.sites()) {
            Facts facts = site.facts();
            lines.add(site.site().root() + " is " + site.site().mode() + " on "
                    + site.site().hosts());
            facts.first(Framework.class).ifPresent(framework -> lines.add("  built with " + framework.id()));
            if (site.site().outputDir() != null) {
                lines.add("  publishes " + site.site().outputDir());
            }
            for (DeployStep step : facts.all(DeployStep.class)) {
                lines.add("  deploys to " + step.host() + " at " + step.at() + (step.active() ? "" : ", not any more"));
            }
            for (FunctionRoute route : facts.all(FunctionRoute.class)) {
                lines.add("  answers " + String.join(",", route.methods()) + " " + route.path()
                        + (route.middleware() ? " first" : "") + " at " + route.at());
            }
            for (BindingDeclared binding : facts.all(BindingDeclared.class)) {
                lines.add("  declares " + binding.name() + ", " + binding.type() + " of "
                        + binding.source().name().toLowerCase(Locale.ROOT) + " at " + binding.at());
            }
            for (BindingUsed use : facts.all(BindingUsed.class)) {
                lines.add("  reads " + use.name() + " of " + use.via() + " at " + use.at());
            }
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}

package dev.pagelift.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.fix.Choices;
import dev.pagelift.fix.FixResult;
import dev.pagelift.fix.FixRun;
import dev.pagelift.fix.Selection;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.npm.Npm;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.source.LocalFolder;
import dev.pagelift.source.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example project is fixed and served by Wrangler before and after, and answers alike. */
class FixturesProofIT {

    @TestFactory
    Stream<DynamicTest> everyExampleAnswersAsBefore() throws Exception {
        String only = System.getProperty("fixture", ".*");
        try (Stream<Path> folders = Files.list(Path.of("fixtures"))) {
            return folders.filter(folder -> folder.getFileName().toString().matches(only)).sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private static void check(Path folder) throws Exception {
        Path project = folder.resolve("repo");
        List<String> differences = new ArrayList<>();
        try (LocalFolder source = LocalFolder.open(project.toString())) {
            FixResult fixed = FixRun.fix(source, RuleSet.builtIn(), new Selection(Set.of()), Choices.DEFAULT);
            Toolchain tools = new Toolchain(Npm.node(), Npm.folder("wrangler").resolve("bin/wrangler.js"));
            List<Request> own = Files.exists(folder.resolve("requests.http"))
                    ? RequestFile.parse(Files.readString(folder.resolve("requests.http")))
                    : List.of();
            for (SiteFacts before : fixed.before().sites()) {
                SiteFacts after = fixed.after().sites().stream()
                        .filter(site -> site.site().root().equals(before.site().root()))
                        .findFirst()
                        .orElseThrow();
                VerificationResult result = new Verification(project, tools, Progress.NONE)
                        .compare(before, after, fixed.changes(), own);
                System.err.println(folder.getFileName() + " " + result.comparisons().size() + " " + result.different().size());
                result.different().forEach(one -> differences.add(one.request().line() + " " + one.differences() + " for " + one.request().because()));
                result.missingBindings().forEach(name -> differences.add("missing binding " + name));
            }
        }
        Files.createDirectories(Path.of("target/proof"));
        Files.write(Path.of("target/proof", folder.getFileName() + ".txt"), differences);
        assertEquals("", summary(differences));
    }

    private static String summary(List<String> differences) {
        java.util.Map<String, List<String>> by = new java.util.TreeMap<>();
        for (String d : differences) {
            String kind = d.replaceFirst("^.*? \\[", "[").replaceFirst("\\] for .*", "]");
            by.computeIfAbsent(kind, k -> new ArrayList<>()).add(d.replaceFirst(" \\[.*", ""));
        }
        StringBuilder b = new StringBuilder();
        by.forEach((k, v) -> b.append(v.size()).append(" x ").append(k, 0, Math.min(k.length(), 420)).append("   e.g. ").append(v.subList(0, Math.min(3, v.size()))).append("\n"));
        return b.toString();
    }
}

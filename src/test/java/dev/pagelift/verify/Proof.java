package dev.pagelift.verify;

import dev.pagelift.fix.Change;
import dev.pagelift.fix.Choices;
import dev.pagelift.fix.FixResult;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.npm.Npm;
import dev.pagelift.source.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How one example project fared. */
record Proof(
        String name, Choices.Functions functions, int requests, int accepted, List<String> differences, String dryRun) {

    static final String HEADER =
            "| project | functions | requests | with accepted differences | unexplained differences | deploy --dry-run |\n"
                    + "|---|---|--:|--:|--:|---|\n";

    static Proof of(Example example, Choices.Functions functions) throws Exception {
        FixResult fixed = example.fixed(functions);
        return of(example, functions, fixed, fixed.changes());
    }

    /** What another host serves cannot be served here; its rules say what it answers. */
    private static Proof answered(Example example, FixResult fixed, List<Change> changes) throws Exception {
        SiteFacts site = fixed.after().sites().get(0);
        Served served = Served.worker(site);
        List<ExpectedAnswer> expected = example.answers();
        List<String> differences = new ArrayList<>();
        try (Programs programs = new Programs(tools())) {
            Path copy = programs.temporaryFolder().resolve("project");
            TemporaryCopy.make(example.project(), copy, changes);
            Server server = Server.start(
                            programs,
                            tools(),
                            served.arguments(),
                            copy.resolve(served.folder().toString()))
                    .await();
            Client client = new Client();
            for (ExpectedAnswer one : expected) {
                differences.addAll(one.differences(client.ask(server, one.request())));
            }
        }
        return new Proof(
                example.name(),
                Choices.Functions.COMPILED,
                expected.size(),
                0,
                differences,
                DryRun.of(example.project(), site, changes));
    }

    /** With changes that may be other than those of the fix. */
    static Proof of(Example example, Choices.Functions functions, FixResult fixed, List<Change> changes)
            throws Exception {
        return example.isElsewhere() ? answered(example, fixed, changes) : compared(example, functions, fixed, changes);
    }

    private static Proof compared(Example example, Choices.Functions functions, FixResult fixed, List<Change> changes)
            throws Exception {
        int requests = 0;
        int accepted = 0;
        List<String> differences = new ArrayList<>();
        StringBuilder dryRun = new StringBuilder();
        for (SiteFacts before : fixed.before().sites()) {
            if (before.site().isOnCloudflare()) {
                SiteFacts after = after(fixed, before);
                VerificationResult result = new Verification(example.installed(), tools(), null, Progress.NONE)
                        .compare(before, after, changes, example.requests());
                requests += result.comparisons().size();
                accepted += (int) result.comparisons().stream()
                        .filter(one -> !one.accepted().isEmpty())
                        .count();
                result.missingBindings().forEach(name -> differences.add("without the binding " + name));
                result.different().forEach(one -> differences.add(one.request().line() + " " + one.differences()));
                dryRun.append(DryRun.of(example.installed(), after, changes));
            }
        }
        return new Proof(example.name(), functions, requests, accepted, differences, dryRun.toString());
    }

    private static SiteFacts after(FixResult fixed, SiteFacts before) {
        return fixed.after().sites().stream()
                .filter(site -> site.site().root().equals(before.site().root()))
                .findFirst()
                .orElseThrow();
    }

    static Toolchain tools() {
        return new Toolchain(Npm.node(), Npm.folder("wrangler").resolve(Path.of("bin", "wrangler.js")));
    }

    /** Empty when all is well; else the differences, those of one kind together. */
    String failures() {
        Map<String, List<String>> byKind = new TreeMap<>();
        differences.forEach(
                difference -> byKind.computeIfAbsent(difference.replaceFirst("^[^\\[]*", ""), kind -> new ArrayList<>())
                        .add(difference.replaceFirst(" \\[.*", "")));
        String all = byKind.entrySet().stream()
                .map(entry -> entry.getValue().size() + " x " + entry.getKey() + ", such as "
                        + entry.getValue().get(0))
                .collect(Collectors.joining("\n"));
        return dryRun.isEmpty() ? all : all + "\n" + dryRun;
    }

    String row() {
        return String.format(
                "| %s | %s | %d | %d | %d | %s |%n",
                name,
                functions.name().toLowerCase(Locale.ROOT),
                requests,
                accepted,
                differences.size(),
                dryRun.isEmpty() ? "accepted" : "refused");
    }
}

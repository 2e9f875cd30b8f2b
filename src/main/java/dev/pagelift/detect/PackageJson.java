package dev.pagelift.detect;

import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.function.Consumer;

/** What a package.json depends on, and what its scripts run. */
final class PackageJson implements Detector {

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (Document document : repository.documents("package.json")) {
            dependencies(document, "dependencies", false, facts);
            dependencies(document, "devDependencies", true, facts);
            scripts(document, facts);
        }
    }

    private static void dependencies(Document document, String key, boolean development, Consumer<Fact> facts) {
        document.root()
                .get(key)
                .ifPresent(table -> table.members()
                        .values()
                        .forEach(member -> member.value()
                                .string()
                                .ifPresent(range -> facts.accept(new Dependency(
                                        document.locate(member),
                                        document.file().path(),
                                        member.key(),
                                        range,
                                        development)))));
    }

    private static void scripts(Document document, Consumer<Fact> facts) {
        document.root()
                .get("scripts")
                .ifPresent(table -> table.members()
                        .values()
                        .forEach(member -> member.value()
                                .string()
                                .ifPresent(line -> new Commands(
                                                document.file(),
                                                document.file().path().parent(),
                                                "script",
                                                member.key())
                                        .in(line, textStart(member.value()), facts))));
    }

    /** Where the script's text starts in the file, right behind the quote. */
    private static int textStart(Node value) {
        return value.span().start() + 1;
    }
}

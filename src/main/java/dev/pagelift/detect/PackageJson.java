package dev.pagelift.detect;

import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.syntax.Document;
import java.util.function.Consumer;

/** What a package.json depends on. */
final class PackageJson implements Detector {

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (Document document : repository.documents("package.json")) {
            dependencies(document, "dependencies", false, facts);
            dependencies(document, "devDependencies", true, facts);
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
}

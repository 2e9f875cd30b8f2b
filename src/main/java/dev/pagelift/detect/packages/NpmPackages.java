package dev.pagelift.detect.packages;

import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Dependency;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Redaction;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What each package.json asks for, and which versions it gets. */
public final class NpmPackages implements Detector {

    static final List<String> TABLES = List.of("dependencies", "devDependencies");

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (Document document : repository.documents("package.json")) {
            for (String table : TABLES) {
                Map<String, Node.Member> members =
                        document.root().get(table).map(Node::members).orElse(Map.of());
                for (Node.Member member : members.values()) {
                    member.value()
                            .string()
                            .ifPresent(range -> facts.accept(dependency(repository, document, member, range, table)));
                }
            }
        }
    }

    private static Dependency dependency(
            Repository repository, Document document, Node.Member member, String range, String table) {
        InstalledVersion version =
                InstalledVersion.npm(repository, document.file().path().parent(), member.key(), range);
        return new Dependency(
                document.locate(member),
                document.file().path(),
                member.key(),
                Redaction.addresses(range),
                version.resolved(),
                version.outdated(),
                version.major(),
                table.equals("devDependencies"));
    }
}

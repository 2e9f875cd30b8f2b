package dev.pagelift.detect;

import dev.pagelift.fact.BindingFact.BindingUsed;
import dev.pagelift.fact.Fact;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.function.Consumer;

/** Reads of bindings in the code of Pages Functions and of {@code _worker.js}. */
final class BindingReads implements Detector {

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            if (isEntrance(file.path()) && file.text().contains("env")) {
                repository.script(file.path()).ifPresent(script -> reads(file, script, facts));
            }
        }
    }

    private static boolean isEntrance(RepoPath path) {
        return path.segments().contains("functions") || path.segments().contains("_worker.js");
    }

    private static void reads(SourceFile file, Script script, Consumer<Fact> facts) {
        for (Node member : script.all(Kind.MEMBER, Kind.INDEX)) {
            Node holder = member.firstChild().bare();
            String dotted = holder.chain().dotted();
            boolean environment = dotted.equals("env") || dotted.equals("context.env") || dotted.equals("c.env");
            if (environment && !member.chain().last().isEmpty()) {
                facts.accept(new BindingUsed(
                        file.locate(member.lastChild().span()), member.chain().last(), dotted, file.path()));
            }
        }
        for (Node declarator : script.all(Kind.DECLARATOR)) {
            String from = declarator.initializer().chain().dotted();
            if ((from.equals("env") || from.equals("context.env"))
                    && declarator.target().is(Kind.OBJECT_PATTERN)) {
                for (Node property : declarator.target().members()) {
                    facts.accept(new BindingUsed(file.locate(property.span()), property.key(), from, file.path()));
                }
            }
        }
    }
}

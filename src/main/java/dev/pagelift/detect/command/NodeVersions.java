package dev.pagelift.detect.command;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.CommandFact.NodeVersion;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions of Node.js that version files, hosts and workflows ask for. The lower ends of {@code engines} are no requests. */
final class NodeVersions {

    private static final Pattern PLAIN = Pattern.compile("\\s*(v?\\d{1,4}(?:\\.\\d{1,4}){0,2})\\s*");
    private static final Pattern TOOL =
            Pattern.compile("(?m)^\\s*node(?:js)?\\s+(v?\\d{1,4}(?:\\.\\d{1,4}){0,2})\\s*$");

    private final Consumer<Fact> facts;

    private NodeVersions(Consumer<Fact> facts) {
        this.facts = facts;
    }

    static void in(Repository repository, Consumer<Fact> facts) {
        NodeVersions versions = new NodeVersions(facts);
        repository.named(".nvmrc", ".node-version").forEach(file -> versions.file(file, PLAIN));
        repository.named(".tool-versions").forEach(file -> versions.file(file, TOOL));
        repository.documents("package.json").forEach(document -> versions.volta(document));
        repository.documents("netlify.toml").forEach(document -> versions.netlify(document));
        GitHubWorkflows.in(repository).forEach(workflow -> versions.workflow(workflow));
    }

    private void file(SourceFile file, Pattern pattern) {
        Matcher version = pattern.matcher(file.text());
        boolean found = pattern == PLAIN ? version.matches() : version.find();
        if (found) {
            add(file.locate(new Span(version.start(1), version.end(1))), version.group(1), file.path());
        }
    }

    private void volta(Document document) {
        member(document, document.root().get("volta"), "node");
    }

    private void netlify(Document document) {
        member(document, document.root().get("build", "environment"), "NODE_VERSION");
    }

    private void workflow(Document workflow) {
        for (Node.Member job :
                workflow.root().get("jobs").map(Node::members).orElse(Map.of()).values()) {
            for (Node step : job.value().get("steps").map(Node::items).orElse(List.of())) {
                if (step.string("uses").orElse("").startsWith("actions/setup-node@")) {
                    member(workflow, step.get("with"), "node-version");
                }
            }
        }
    }

    private void member(Document document, java.util.Optional<Node> table, String key) {
        table.flatMap(found -> found.get(key)).ifPresent(node -> {
            String text = node.scalarText().orElse("");
            if (PLAIN.matcher(text.replace(".x", "")).matches()) {
                add(document.locate(node), text, document.file().path());
            }
        });
    }

    private void add(Location at, String version, RepoPath file) {
        facts.accept(new NodeVersion(at, version, "'" + file.name() + "' asks for", file));
    }
}

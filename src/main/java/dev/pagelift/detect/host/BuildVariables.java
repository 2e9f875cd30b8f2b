package dev.pagelift.detect.host;

import dev.pagelift.catalog.BuildVariableKind;
import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.BuildVariable;
import dev.pagelift.script.Dialect;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads of the variables that hosts set while they build a site, in code that runs then. */
public final class BuildVariables implements Detector {

    private static final int LARGEST = 1 << 20;
    private static final Set<String> EMBEDDING = Set.of("vue", "svelte", "astro");

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            RepoPath path = file.path();
            boolean script = isCode(path);
            boolean java = path.extension().equals("java");
            boolean readable = script || java || VariableText.isLookedInto(path);
            if (!readable || file.size() >= LARGEST || !isMarked(file.text())) {
                continue;
            }
            if (script) {
                repository.scripts(path).forEach(found -> new Reads(file, found, facts).emit());
            } else if (java) {
                repository.java(path).ifPresent(source -> JavaVariables.read(file, source, facts));
            } else {
                VariableText.read(file, facts);
            }
        }
    }

    private static boolean isCode(RepoPath path) {
        boolean script = Dialect.of(path).isPresent() || EMBEDDING.contains(path.extension());
        return script
                && !path.segments().contains("node_modules")
                && !path.name().contains(".test.")
                && !path.name().contains(".spec.")
                && !path.name().endsWith(".d.ts");
    }

    private static boolean isMarked(String text) {
        return BuildVariableKind.marks().stream().anyMatch(text::contains);
    }

    /** The reads in one script. */
    private record Reads(SourceFile file, Script script, Consumer<Fact> facts) {

        void emit() {
            for (Node access : script.all(Kind.MEMBER, Kind.INDEX)) {
                String name = access.chain().last();
                BuildVariableKind.named(name).ifPresent(kind -> access(access, kind));
            }
            for (Node property : script.all(Kind.OBJECT_PATTERN)) {
                destructured(property);
            }
            for (Node specifier : script.all(Kind.IMPORT_SPECIFIER)) {
                imported(specifier);
            }
            for (Node call : script.all(Kind.CALL)) {
                call(call);
            }
        }

        private void access(Node access, BuildVariableKind kind) {
            String holder = access.firstChild().bare().chain().dotted();
            if (isEnvironment(holder)) {
                add(kind, access.lastChild().span(), holder, access, access.isWritten());
            }
        }

        private static boolean isEnvironment(String dotted) {
            return dotted.equals("env") || dotted.endsWith(".env");
        }

        private void destructured(Node pattern) {
            String from = pattern.parent().initializer().bare().chain().dotted();
            if (isEnvironment(from)) {
                for (Node property : pattern.members()) {
                    BuildVariableKind.named(property.key())
                            .ifPresent(kind -> add(kind, property.span(), from, pattern, false));
                }
            }
        }

        /** SvelteKit hands out variables as exports of modules of its own. */
        private void imported(Node specifier) {
            Node statement = specifier.enclosing(Kind.IMPORT);
            String module = statement.child(Kind.STRING).string().orElse("");
            if (module.startsWith("$env/")) {
                BuildVariableKind.named(specifier.firstChild().name())
                        .ifPresent(kind -> add(kind, specifier.span(), module, specifier, false));
            }
        }

        /** {@code Deno.env.get("…")} and its like. */
        private void call(Node call) {
            Optional<BuildVariableKind> kind = call.argument(0).string().flatMap(BuildVariableKind::named);
            String callee = call.callee().chain().dotted();
            if (kind.isPresent() && (callee.endsWith("env.get") || callee.endsWith("env"))) {
                add(kind.get(), call.argument(0).span(), callee, call, false);
            }
        }

        private void add(BuildVariableKind kind, Span span, String via, Node node, boolean sets) {
            facts.accept(new BuildVariable(
                    file.locate(span),
                    kind.host(),
                    kind.name(),
                    via,
                    kind.workers(),
                    asksForWorkers(node),
                    sets,
                    kind.advice(),
                    file.path()));
        }

        /** Whether the statement also knows Workers Builds, so that it works there too. */
        private static boolean asksForWorkers(Node node) {
            Node statement = node.enclosing(
                    Kind.VARIABLES,
                    Kind.EXPRESSION_STATEMENT,
                    Kind.RETURN,
                    Kind.IF,
                    Kind.PROPERTY,
                    Kind.EXPORT_DEFAULT);
            Node around = statement.exists() ? statement : node;
            // Of an if only the condition matters, not what depends on it.
            Node seen = around.is(Kind.IF) ? around.firstChild() : around;
            return seen.text().contains("WORKERS_CI");
        }
    }
}

package dev.pagelift.detect.platform;

import dev.pagelift.fact.Fact;
import dev.pagelift.fact.PlatformFact.Api;
import dev.pagelift.fact.PlatformFact.ApiUse;
import dev.pagelift.fact.PlatformFact.NodeModule;
import dev.pagelift.script.Import;
import dev.pagelift.script.Kind;
import dev.pagelift.script.MemberChain;
import dev.pagelift.script.Node;
import dev.pagelift.script.Origin;
import dev.pagelift.script.Script;
import dev.pagelift.script.Variable;
import dev.pagelift.snapshot.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What one script that runs on the platform takes from it. */
public final class PlatformUses {

    private static final String NEXT_ON_PAGES = "@cloudflare/next-on-pages";
    private static final Set<String> REQUEST_CONTEXT = Set.of("getRequestContext", "getOptionalRequestContext");
    private static final Set<String> CONTEXT_TYPES =
            Set.of("PagesFunction", "PagesPluginFunction", "EventContext", "EventPluginContext");

    /** How a script comes to run on the platform. */
    public enum Runs {
        AS_MODULE,
        AS_SERVICE_WORKER,
        /** In what a framework builds, which may bring modules of its own for those of Node.js. */
        IN_FRAMEWORK
    }

    private final SourceFile file;
    private final Script script;
    private final Runs runs;
    private final Consumer<Fact> facts;
    private final Set<String> seen = new HashSet<>();

    private PlatformUses(SourceFile file, Script script, Runs runs, Consumer<Fact> facts) {
        this.file = file;
        this.script = script;
        this.runs = runs;
        this.facts = facts;
    }

    /** Finds them. */
    public static void find(SourceFile file, Script script, Runs runs, Consumer<Fact> facts) {
        PlatformUses uses = new PlatformUses(file, script, runs, facts);
        uses.imports();
        uses.types();
        uses.members();
        uses.globals();
        uses.calls();
    }

    private void use(Node at, Api api, String name) {
        facts.accept(new ApiUse(file.locate(at.span()), file.path(), api, name));
    }

    /** What matters once for a script. */
    private void useOnce(Node at, Api api, String name) {
        if (seen.add(api + name)) {
            use(at, api, name);
        }
    }

    private void imports() {
        for (Import imported : script.imports()) {
            if (!imported.typeOnly()) {
                module(imported.node(), imported.module());
            }
            if (imported.module().equals(NEXT_ON_PAGES) && REQUEST_CONTEXT.contains(imported.imported())) {
                useOnce(imported.node(), Api.NEXT_REQUEST_CONTEXT, imported.imported());
            }
        }
        for (Node call : script.all(Kind.CALL, Kind.IMPORT_CALL)) {
            call.requiredModule().ifPresent(name -> module(call, name));
        }
    }

    private void module(Node at, String name) {
        if (name.equals("@cloudflare/kv-asset-handler")) {
            useOnce(at, Api.KV_ASSET_HANDLER, name);
        } else if (name.equals("__STATIC_CONTENT_MANIFEST")) {
            useOnce(at, Api.STATIC_CONTENT, name);
        } else if (runs != Runs.IN_FRAMEWORK) {
            NodeModules.named(name)
                    .filter(module -> seen.add(name))
                    .ifPresent(module -> facts.accept(
                            new NodeModule(file.locate(at.span()), file.path(), module, NodeModules.isPrefixed(name))));
        }
    }

    private void types() {
        for (Node reference : script.all(Kind.TYPE_REFERENCE)) {
            String name = reference.firstChild().name();
            if (CONTEXT_TYPES.contains(name)) {
                useOnce(reference.firstChild(), Api.EVENT_CONTEXT, name);
            }
        }
    }

    private void members() {
        for (Node member : script.all(Kind.MEMBER)) {
            String key = member.lastChild().name();
            switch (key) {
                case "passThroughOnException" -> use(member.lastChild(), Api.PASS_THROUGH_ON_EXCEPTION, key);
                case "waitUntil" -> useOnce(member.lastChild(), Api.WAIT_UNTIL, key);
                case "eventContext" -> useOnce(member.lastChild(), Api.EVENT_CONTEXT, key);
                case "default" -> {
                    if (member.reads("caches.default")) {
                        useOnce(member, Api.DEFAULT_CACHE, "caches.default");
                    }
                }
                case "cf" -> {
                    String holder = lastName(member.firstChild());
                    if (holder.equals("request") || holder.equals("req") || holder.equals("raw")) {
                        useOnce(member.lastChild(), Api.REQUEST_CF, "request.cf");
                    }
                }
                default -> {
                    // Members of everything else.
                }
            }
        }
    }

    private static String lastName(Node expression) {
        MemberChain chain = expression.chain();
        return chain.keys().isEmpty() ? chain.base().name() : chain.last();
    }

    private void globals() {
        for (Variable variable : script.undeclared()) {
            Node first = variable.references().isEmpty()
                    ? script.root().none()
                    : variable.references().get(0);
            switch (variable.name()) {
                case "HTMLRewriter" -> useOnce(first, Api.HTML_REWRITER, variable.name());
                case "__STATIC_CONTENT", "__STATIC_CONTENT_MANIFEST" ->
                    useOnce(first, Api.STATIC_CONTENT, variable.name());
                default -> {
                    // Globals of every platform.
                }
            }
        }
    }

    private void calls() {
        for (Node call : script.all(Kind.CALL)) {
            if (runs == Runs.AS_SERVICE_WORKER && lastName(call.callee()).equals("addEventListener")) {
                call.argument(0)
                        .string()
                        .filter(event -> event.equals("fetch") || event.equals("scheduled"))
                        .ifPresent(event -> use(call, Api.SERVICE_WORKER, event));
            } else if (lastName(call.callee()).equals("next") && isHandlersNext(call)) {
                use(call.callee(), Api.NEXT, "next");
            }
        }
    }

    private static boolean isHandlersNext(Node call) {
        for (Origin origin : call.callee().origins()) {
            if (origin.isParameter() && origin.keys().equals(List.of("next"))) {
                return true;
            }
        }
        return false;
    }
}

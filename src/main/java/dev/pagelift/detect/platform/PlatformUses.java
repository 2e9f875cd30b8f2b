package dev.pagelift.detect.platform;

import dev.pagelift.fact.Fact;
import dev.pagelift.fact.PlatformFact.Api;
import dev.pagelift.fact.PlatformFact.ApiUse;
import dev.pagelift.fact.PlatformFact.HostComparison;
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

    private static final String PLUGIN = "@cloudflare/pages-plugin-";
    private static final Set<String> CONTEXT_TYPES =
            Set.of("PagesFunction", "PagesPluginFunction", "EventContext", "EventPluginContext");
    private static final Set<String> HOST_MEMBERS = Set.of("host", "hostname", "origin");
    private static final Set<String> TEXT_TESTS = Set.of("endsWith", "startsWith", "includes", "match", "test");

    private final SourceFile file;
    private final Script script;
    private final Consumer<Fact> facts;
    private final Set<String> seen = new HashSet<>();

    private PlatformUses(SourceFile file, Script script, Consumer<Fact> facts) {
        this.file = file;
        this.script = script;
        this.facts = facts;
    }

    /**
     * Finds them.
     *
     * @param listens whether it is a Worker of the service-worker format
     */
    public static void find(SourceFile file, Script script, boolean listens, Consumer<Fact> facts) {
        PlatformUses uses = new PlatformUses(file, script, facts);
        uses.imports();
        uses.types();
        uses.members();
        uses.globals();
        uses.calls(listens);
        uses.hostRedirects();
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
        }
        for (Node call : script.all(Kind.CALL, Kind.IMPORT_CALL)) {
            call.requiredModule().ifPresent(name -> module(call, name));
        }
    }

    private void module(Node at, String name) {
        if (name.startsWith(PLUGIN)) {
            useOnce(at, Api.PAGES_PLUGIN, name);
        } else if (name.equals("@cloudflare/kv-asset-handler")) {
            useOnce(at, Api.KV_ASSET_HANDLER, name);
        } else if (name.equals("__STATIC_CONTENT_MANIFEST")) {
            useOnce(at, Api.STATIC_CONTENT, name);
        } else if (name.equals("hono/cloudflare-pages")) {
            useOnce(at, Api.EVENT_CONTEXT, name);
        } else {
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

    private void calls(boolean listens) {
        for (Node call : script.all(Kind.CALL)) {
            if (listens && lastName(call.callee()).equals("addEventListener")) {
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

    private void hostRedirects() {
        Node comparison = firstHostComparison();
        if (comparison.exists() && redirects()) {
            facts.accept(new HostComparison(file.locate(comparison.span()), file.path()));
        }
    }

    private Node firstHostComparison() {
        for (Node node : script.all(Kind.BINARY, Kind.CALL)) {
            if (node.is(Kind.BINARY) ? comparesHost(node) : testsHost(node)) {
                return node;
            }
        }
        return script.root().none();
    }

    private static boolean comparesHost(Node binary) {
        boolean compares = switch (binary.operator()) {
            case "==", "===", "!=", "!==" -> true;
            default -> false;
        };
        return compares && (isHost(binary.firstChild()) || isHost(binary.lastChild()));
    }

    private static boolean testsHost(Node call) {
        Node callee = call.callee().bare();
        return callee.is(Kind.MEMBER) && TEXT_TESTS.contains(callee.lastChild().name()) && isHost(callee.firstChild());
    }

    /** {@code url.hostname}, or a variable that was taken out of a URL. */
    private static boolean isHost(Node expression) {
        for (Origin origin : expression.bare().origins()) {
            if (HOST_MEMBERS.contains(origin.last()) && !origin.global().equals("location")) {
                return true;
            }
        }
        return false;
    }

    private boolean redirects() {
        for (Node call : script.all(Kind.CALL)) {
            if (call.calls("Response.redirect") || lastName(call.callee()).equals("redirect")) {
                return true;
            }
        }
        return script.all(Kind.NUMBER).stream()
                .anyMatch(number ->
                        number.spells("301") || number.spells("302") || number.spells("307") || number.spells("308"));
    }
}

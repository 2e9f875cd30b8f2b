package dev.pagelift.fix.script;

import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.ScriptText;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.SourceFile;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The script of a Worker with Workers Sites that does nothing but serve its files. */
final class SiteScript {

    private static final String HANDLER = "@cloudflare/kv-asset-handler";
    private static final Set<String> MODULES = Set.of(HANDLER, "__STATIC_CONTENT_MANIFEST");

    /** What the scripts that Wrangler and its templates brought along call to find a file and to answer with it. */
    private static final Set<String> CALLS = Set.of(
            "getAssetFromKV",
            "mapRequestToAsset",
            "serveSinglePageApp",
            "addEventListener",
            "event.respondWith",
            "event.waitUntil",
            "event.waitUntil.bind",
            "ctx.waitUntil",
            "ctx.waitUntil.bind",
            "context.waitUntil.bind",
            "JSON.parse",
            "e.message.toString",
            "error.message.toString",
            "console.log",
            "console.error");

    private static final Set<String> CONSTRUCTORS = Set.of("URL", "Request", "Response", "Error");

    private final Script script;

    private SiteScript(Script script) {
        this.script = script;
    }

    static SiteScript of(SourceFile file) {
        Script script = ScriptText.of(file)
                .orElseThrow(() -> new CannotFix("'" + file.path() + "' cannot be read as a script as a whole."))
                .script();
        SiteScript site = new SiteScript(script);
        if (!site.onlyServes()) {
            throw new CannotFix(
                    "The code in '" + file.path() + "' does more than serve files: let it answer with"
                            + " 'env.ASSETS.fetch(request)', give it 'assets.binding', and set 'assets.run_worker_first' to true.");
        }
        return site;
    }

    private boolean onlyServes() {
        Set<String> own = script.all(Kind.FUNCTION_DECLARATION).stream()
                .map(function -> function.declaredName().name())
                .collect(Collectors.toSet());
        boolean serves = script.all(Kind.CALL).stream().anyMatch(call -> call.calls("getAssetFromKV"));
        return serves
                && script.imports().stream().allMatch(one -> MODULES.contains(one.module()))
                && script.all(Kind.CALL).stream()
                        .map(call -> call.callee().chain().dotted())
                        .allMatch(name -> CALLS.contains(name) || own.contains(name))
                && script.all(Kind.NEW).stream()
                        .map(made -> made.callee().chain().dotted())
                        .allMatch(CONSTRUCTORS::contains)
                && script.all(Kind.STRING).stream().noneMatch(text -> text.isString("scheduled"))
                && setsNoHeaders();
    }

    /** Headers, of the answer or of the cache, would have to become rules of {@code _headers}. */
    private boolean setsNoHeaders() {
        return script.all(Kind.NAME).stream()
                .noneMatch(name -> name.spells("headers") || name.spells("browserTTL") || name.spells("edgeTTL"));
    }

    /** What the code answers for a path without a file. */
    Optional<String> notFoundHandling(boolean hasPage) {
        boolean singlePage =
                script.imports().stream().anyMatch(one -> one.imported().equals("serveSinglePageApp"));
        boolean servesPage = script.all(Kind.STRING, Kind.TEMPLATE_TEXT).stream()
                .map(Node::text)
                .anyMatch(text -> text.contains("404.html"));
        if (singlePage) {
            return Optional.of("single-page-application");
        }
        return hasPage && servesPage ? Optional.of("404-page") : Optional.empty();
    }
}

package dev.pagelift.detect.config;

import dev.pagelift.catalog.BindingKind;
import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.BindingFact.BindingSource;
import dev.pagelift.fact.Fact;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Script;
import dev.pagelift.script.value.ConfigModule;
import dev.pagelift.script.value.ScriptValue;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Bindings in the configurations of frameworks: the Wrangler configuration that Nitro and the Vite plugin are given, and the
 * bindings for development of next-on-pages.
 */
public final class FrameworkBindings implements Detector {

    /** Where Nitro takes a Wrangler configuration from, as it is written below Nuxt's own and by itself. */
    private static final List<String> NITRO =
            List.of("nitro.cloudflare.wrangler", "cloudflare.wrangler", "server.cloudflare.wrangler");

    private static final String[] FILES = {
        "nuxt.config.ts",
        "nuxt.config.js",
        "nuxt.config.mjs",
        "nitro.config.ts",
        "nitro.config.js",
        "nitro.config.mjs",
        "app.config.ts",
        "app.config.js",
        "vite.config.ts",
        "vite.config.js",
        "vite.config.mjs",
        "vite.config.mts",
        "next.config.js",
        "next.config.mjs",
        "next.config.ts"
    };

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.named(FILES)) {
            boolean worthwhile = file.text().contains("wrangler")
                    || file.text().contains("setupDevBindings")
                    || file.text().contains("@cloudflare/vite-plugin");
            if (worthwhile) {
                repository.script(file.path()).ifPresent(script -> new Reader(file, script, facts).read());
            }
        }
    }

    /** Reads one configuration, and nothing it imports. */
    private record Reader(SourceFile file, Script script, Consumer<Fact> facts) {

        void read() {
            ConfigModule module = new ConfigModule(script, file.path(), (from, specifier) -> Optional.empty());
            ScriptValue exported = module.exported();
            NITRO.forEach(route -> wrangler(ScriptData.of(exported.at(route).node())));
            for (dev.pagelift.script.Node call : script.all(Kind.CALL)) {
                Node options = ScriptData.of(call.argument(0));
                if (call.calls("cloudflare")) {
                    options.get("config").ifPresent(this::wrangler);
                } else if (call.calls("setupDevBindings")) {
                    options.get("bindings").ifPresent(this::development);
                }
            }
        }

        private void wrangler(Node table) {
            if (table.isObject()) {
                Bindings.declaredIn(file::locate, BindingSource.FRAMEWORK, table, null, facts);
            }
        }

        private void development(Node bindings) {
            for (Node.Member member : bindings.members().values()) {
                String word = member.value().string("type").orElse("var");
                BindingKind.all().stream()
                        .filter(kind -> kind.words().contains(word))
                        .findFirst()
                        .ifPresent(kind -> facts.accept(Declared.of(
                                file.locate(member.keySpan()),
                                member.key(),
                                kind,
                                null,
                                member.value().string("id").orElse(null),
                                BindingSource.FRAMEWORK)));
            }
        }
    }
}

package dev.pagelift.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pagelift.cloudflare.assets.Headers;
import dev.pagelift.cloudflare.assets.Redirects;
import dev.pagelift.cloudflare.assets.WorkersIgnore;
import dev.pagelift.hosting.AzureConfig;
import dev.pagelift.hosting.FirebaseJson;
import dev.pagelift.hosting.HerokuStatic;
import dev.pagelift.hosting.NetlifyRules;
import dev.pagelift.hosting.NetlifyToml;
import dev.pagelift.hosting.RenderYaml;
import dev.pagelift.hosting.RouteRule;
import dev.pagelift.hosting.VercelJson;
import dev.pagelift.routing.RoutesRules;
import dev.pagelift.script.Dialect;
import dev.pagelift.script.Script;
import dev.pagelift.script.value.ConfigModule;
import dev.pagelift.script.value.ScriptValue;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the files of a platform hold, their readers end, and point at lines that there are. */
class PlatformFilesFuzzTest {

    private static final int DEEPEST = 6;

    static Stream<byte[]> redirects() {
        return Seeds.files("_redirects");
    }

    @MethodSource("redirects")
    @FuzzTest
    void redirects(byte[] bytes) {
        String text = Seeds.text(bytes);
        Redirects redirects = Redirects.parse(text, true);
        int lines = lines(text);
        redirects.rules().forEach(rule -> checkLine(rule.line(), lines));
        redirects.invalid().forEach(invalid -> checkLine(invalid.line(), lines));
        Redirects.parse(text, false);
        convert(NetlifyRules.redirects(text));
    }

    static Stream<byte[]> headers() {
        return Seeds.files("_headers");
    }

    @MethodSource("headers")
    @FuzzTest
    void headers(byte[] bytes) {
        String text = Seeds.text(bytes);
        Headers headers = Headers.parse(text);
        int lines = lines(text);
        headers.rules().forEach(rule -> checkLine(rule.line(), lines));
        headers.invalid().forEach(invalid -> checkLine(invalid.line(), lines));
        NetlifyRules.headers(text);
    }

    private static int lines(String text) {
        return text.split("\r\n|\r|\n", -1).length;
    }

    private static void checkLine(int line, int lines) {
        assertTrue(line >= 1 && line <= lines, () -> "line " + line);
    }

    private static void convert(List<RouteRule> rules) {
        rules.forEach(String::valueOf);
    }

    static Stream<byte[]> routes() {
        return Stream.concat(Seeds.texts("/api/x\n/api/*\n/*\n!/\n//**/*a"), Seeds.files("_routes.json"));
    }

    /** A path, and a rule a line. */
    @MethodSource("routes")
    @FuzzTest
    void routes(byte[] bytes) {
        List<String> lines = Seeds.text(bytes).lines().toList();
        if (!lines.isEmpty()) {
            int half = (lines.size() + 1) / 2;
            new RoutesRules(lines.subList(0, half), lines.subList(half, lines.size())).runsCode(lines.get(0));
        }
    }

    static Stream<byte[]> assetsIgnore() {
        return Seeds.texts("a/b/c.js\n*.js\n!a/**\n[a-z]/\n/**/b\n\\#x \\ \n[[:alpha:]");
    }

    /** A path, and what is ignored. */
    @MethodSource("assetsIgnore")
    @FuzzTest
    void assetsIgnore(byte[] bytes) {
        String text = Seeds.text(bytes);
        String path = text.lines().findFirst().orElse("");
        WorkersIgnore ignore = WorkersIgnore.of(text.substring(Math.min(text.length(), path.length() + 1)));
        ignore.ignores(path);
        ignore.ignoresFolder(path);
    }

    static Stream<byte[]> hostingJson() {
        return Seeds.files("vercel.json", "firebase.json", "staticwebapp.config.json", "static.json");
    }

    @MethodSource("hostingJson")
    @FuzzTest
    void hostingJson(byte[] bytes) {
        Node root = Format.JSON.parse(Seeds.text(bytes), new ArrayList<>());
        convert(VercelJson.redirects(root));
        convert(VercelJson.rewrites(root));
        VercelJson.headers(root);
        FirebaseJson.sites(root).forEach(site -> {
            convert(FirebaseJson.redirects(site));
            convert(FirebaseJson.rewrites(site));
            FirebaseJson.headers(site);
        });
        convert(AzureConfig.routes(root));
        AzureConfig.headers(root);
        convert(HerokuStatic.routes(root));
        HerokuStatic.headers(root);
    }

    static Stream<byte[]> netlifyToml() {
        return Seeds.files("netlify.toml");
    }

    @MethodSource("netlifyToml")
    @FuzzTest
    void netlifyToml(byte[] bytes) {
        Node root = Format.TOML.parse(Seeds.text(bytes), new ArrayList<>());
        convert(NetlifyToml.redirects(root));
        NetlifyToml.headers(root);
    }

    static Stream<byte[]> renderYaml() {
        return Seeds.files("render.yaml");
    }

    @MethodSource("renderYaml")
    @FuzzTest
    void renderYaml(byte[] bytes) {
        Node root = Format.YAML.parse(Seeds.text(bytes), new ArrayList<>());
        RenderYaml.sites(root).forEach(site -> {
            convert(RenderYaml.routes(site));
            RenderYaml.headers(site);
        });
    }

    static Stream<byte[]> configModules() {
        return Stream.concat(
                Seeds.files(".config.js", ".config.mjs", ".config.ts"),
                Seeds.texts(
                        "const d = process.env.D ?? 'a'; export default defineConfig(({ m }) => ({ build: { outDir: m ? `${d}/b` : path.join('..', d) } }))",
                        "module.exports = { ...base, ...(x && { y: [1, 2].concat(z) }), distDir: 'a' + b }; module.exports.c = () => { return {} }",
                        "let a = { b: a }; a.c = a; export default a; export const { d: [e] = f } = a"));
    }

    @MethodSource("configModules")
    @FuzzTest
    void configModules(byte[] bytes) {
        Script script = Script.parse(Seeds.text(bytes), Dialect.TSX);
        ConfigModule module =
                new ConfigModule(script, RepoPath.of("web/a.config.ts"), (from, name) -> Optional.empty());
        look(module.exported(), 0);
        look(module.exported("build"), 0);
    }

    private static void look(ScriptValue value, int depth) {
        value.text();
        value.path();
        value.truth();
        value.unknown();
        value.callee();
        if (depth < DEEPEST) {
            for (String key : List.of("build", "outDir", "a", "b")) {
                look(value.get(key), depth + 2);
            }
            value.items().stream().limit(DEEPEST).forEach(item -> look(item, depth + 1));
            value.alternatives().stream()
                    .filter(one -> one != value)
                    .limit(DEEPEST)
                    .forEach(one -> look(one, depth + 2));
            value.arguments().stream().limit(DEEPEST).forEach(one -> look(one, depth + 1));
        }
    }
}

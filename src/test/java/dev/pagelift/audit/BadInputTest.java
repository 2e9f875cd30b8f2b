package dev.pagelift.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.fact.AssetFact.AssetsIgnore;
import dev.pagelift.fact.AssetFact.HeaderRule;
import dev.pagelift.fact.AssetFact.RedirectRule;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.RoutingFact.RoutesJson;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.snapshot.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of Cloudflare's with every flaw that it can have: a notice or a finding says where, and what is sound in the file is read
 * all the same.
 */
class BadInputTest {

    private static final String SITE = "name = \"site\"\npages_build_output_dir = \"public\"\n";

    /** What there is to say of the site, flaw or not. */
    private static final Set<String> GENERAL =
            Set.of("config-pages-output-dir", "headers-lost-defaults", "pages-project", "routes-json");

    private static final int DEEP = 5_000;
    private static final String LONG = "x".repeat(1_000_000);

    private static Stream<Arguments> flaws() {
        return Stream.of(
                        flaw(
                                "broken syntax",
                                of(
                                        "wrangler.toml",
                                        "name = site\npages_build_output_dir = \"public\"\n[vars]\nA = \"1\"\n",
                                        "1:8 This is not TOML: Unexpected '…', expected a value.",
                                        "4:1 var A"),
                                of(
                                        "wrangler.json",
                                        "{ \"name\": \"site\", \"vars\": { \"A\": \"1\" }, oops }",
                                        "1:41 This is not JSON: Unexpected character ('o' (code 111)): was expecting double-quote to start field name.",
                                        "1:29 var A"),
                                of(
                                        "wrangler.jsonc",
                                        "{ // why\n  \"name\": \"site\", \"vars\": { \"A\": \"1\" } \"main\": 1 }",
                                        "2:40 This is not JSON: Unexpected character ('\"' (code 34)): was expecting comma to separate Object entries.",
                                        "2:29 var A"),
                                of("public/_headers", "/a\n  X-A 1\n  X-B: 2\n", "2:3 headers-invalid", "1:1 /a [x-b]"),
                                of("public/_redirects", "/a\n/b /c 301\n", "1:1 redirects-invalid", "2:1 /b /c"),
                                of(
                                        "public/_routes.json",
                                        "{ \"version\": 1, \"include\": [\"/a\"], \"exclude\": [ }",
                                        "1:49 This is not JSON: Unexpected close marker '}': expected ']'.",
                                        "1:17 include 1 exclude 0"),
                                of("public/.assetsignore", "[\n***\n\\\n_worker.js\n", "1:1 publishes []")),
                        flaw(
                                "wrong types",
                                of(
                                        "wrangler.toml",
                                        SITE
                                                + "main = 1\n[vars]\nA = 1\n[[kv_namespaces]]\nbinding = 2\n[[kv_namespaces]]\nbinding = \"KV\"\n",
                                        "2:1 config-half-migrated",
                                        "3:1 config-wrong-type",
                                        "7:1 config-wrong-type",
                                        "9:1 binding-no-id",
                                        "5:1 var A",
                                        "9:1 kv KV"),
                                of(
                                        "wrangler.json",
                                        "{ \"name\": [], \"vars\": { \"A\": \"1\" }, \"kv_namespaces\": {} }",
                                        "1:1 config-without-target",
                                        "1:3 config-wrong-type",
                                        "1:37 config-wrong-type",
                                        "1:25 var A"),
                                of(
                                        "wrangler.jsonc",
                                        "[ { \"name\": \"site\" } ]",
                                        "1:1 A Wrangler configuration is a table of keys, which this is not."),
                                of(
                                        "public/_headers",
                                        "/a\n  X-A:\n  : 1\n  X B: 1\n  X-B: 2\n",
                                        "2:3 headers-invalid",
                                        "3:3 headers-invalid",
                                        "4:3 headers-invalid",
                                        "1:1 /a [x-b]"),
                                of(
                                        "public/_redirects",
                                        "/a /b moved\n/b /c 301\n",
                                        "1:1 redirects-invalid",
                                        "2:1 /b /c"),
                                of(
                                        "public/_routes.json",
                                        "{ \"version\": \"1\", \"include\": \"/a\", \"exclude\": [1] }",
                                        "1:3 routes-json-invalid",
                                        "1:19 routes-json-invalid",
                                        "1:36 routes-json-invalid",
                                        "1:19 include 1 exclude 0")),
                        flaw(
                                "duplicate keys",
                                of(
                                        "wrangler.toml",
                                        SITE + "name = \"other\"\n[vars]\nA = \"1\"\n",
                                        "3:1 This is not TOML: name previously defined at line 1, column 1.",
                                        "5:1 var A"),
                                of(
                                        "wrangler.json",
                                        "{ \"name\": \"site\", \"name\": \"other\", \"vars\": { \"A\": \"1\" } }",
                                        "1:19 The key 'name' stands twice; the later one counts.",
                                        "1:46 var A"),
                                of(
                                        "wrangler.jsonc",
                                        "{ \"vars\": { \"B\": \"1\" }, \"vars\": { \"A\": \"1\" } }",
                                        "1:25 The key 'vars' stands twice; the later one counts.",
                                        "1:35 var A"),
                                of(
                                        "public/_headers",
                                        "/a\n  X-A: 1\n  X-A: 2\n/a\n  X-B: 2\n",
                                        "1:1 /a [x-a]",
                                        "4:1 /a [x-b]"),
                                of(
                                        "public/_redirects",
                                        "/a /b\n/a /c\n/d /e\n",
                                        "2:1 redirects-invalid",
                                        "1:1 /a /b",
                                        "3:1 /d /e"),
                                of(
                                        "public/_routes.json",
                                        "{ \"version\": 1, \"include\": [\"/b\"], \"exclude\": [], \"include\": [\"/a\"] }",
                                        "1:51 The key 'include' stands twice; the later one counts.",
                                        "1:51 include 1 exclude 0"),
                                of("public/.assetsignore", "_worker.js\n_worker.js\n", "1:1 publishes []")),
                        flaw(
                                "byte order mark",
                                of("wrangler.toml", "\ufeff" + SITE + "[vars]\nA = \"1\"\n", "4:1 var A"),
                                of(
                                        "wrangler.json",
                                        "\ufeff{ \"name\": \"site\", \"vars\": { \"A\": \"1\" } }",
                                        "1:1 config-without-target",
                                        "1:30 var A"),
                                of(
                                        "wrangler.jsonc",
                                        "\ufeff// why\n{ \"name\": \"site\", \"vars\": { \"A\": \"1\" } }",
                                        "1:1 config-without-target",
                                        "2:29 var A"),
                                of(
                                        "public/_headers",
                                        "\ufeff/a\n  X-A: 1\n/b\n  X-B: 2\n",
                                        "1:2 /a [x-a]",
                                        "3:1 /b [x-b]"),
                                of("public/_redirects", "\ufeff/a /b\n/b /c 301\n", "1:2 /a /b", "2:1 /b /c"),
                                of(
                                        "public/_routes.json",
                                        "\ufeff{ \"version\": 1, \"include\": [\"/a\"], \"exclude\": [] }",
                                        "1:18 include 1 exclude 0"),
                                of("public/.assetsignore", "\ufeff_worker.js\n", "1:1 publishes []")),
                        flaw(
                                "carriage returns",
                                of(
                                        "wrangler.toml",
                                        "name = \"site\"\r\n\r\n[vars]\r\nA = \"1\"\r\nb =\r\n",
                                        "5:4 This is not TOML: Unexpected end of line, expected a value.",
                                        "4:1 var A"),
                                of(
                                        "wrangler.json",
                                        "{\r\n  \"name\": \"site\",\r\n  \"vars\": {\r\n    \"A\": \"1\"\r\n  },,\r\n}",
                                        "5:5 This is not JSON: Unexpected character (',' (code 44)): was expecting double-quote to start field name.",
                                        "4:5 var A"),
                                of(
                                        "wrangler.jsonc",
                                        "{ // why\r\n  \"vars\": { \"A\": \"1\" },\r\n  \"vers\": 1\r\n}",
                                        "1:1 config-without-target",
                                        "3:3 config-unknown-key",
                                        "2:13 var A"),
                                of(
                                        "public/_headers",
                                        "/a\r\n  X-A: 1\r\n  X-B\r\n\r\n/b\r\n  X-B: 2\r\n",
                                        "3:3 headers-invalid",
                                        "1:1 /a [x-a]",
                                        "5:1 /b [x-b]"),
                                of(
                                        "public/_redirects",
                                        "/a /b\r\n\r\n/x\r\n/b /c 301\r\n",
                                        "3:1 redirects-invalid",
                                        "1:1 /a /b",
                                        "4:1 /b /c"),
                                of(
                                        "public/_routes.json",
                                        "{ \"version\": 1,\r\n  \"include\": [\"/a\", \"b\"],\r\n  \"exclude\": [] }",
                                        "2:21 routes-json-invalid",
                                        "2:3 include 2 exclude 0"),
                                of("public/.assetsignore", "# why\r\n_worker.js\r\n", "1:1 publishes []")),
                        flaw(
                                "deep nesting",
                                of(
                                        "wrangler.toml",
                                        SITE + "[vars]\nA = \"1\"\nB = " + "[".repeat(DEEP) + "]".repeat(DEEP) + "\n",
                                        "5:134 This is not TOML: Nesting is too deep (more than 128 levels of tables and arrays).",
                                        "4:1 var A"),
                                of(
                                        "wrangler.json",
                                        "{ \"vars\": { \"A\": \"1\" }, \"b\": " + "[".repeat(DEEP) + "]".repeat(DEEP)
                                                + " }",
                                        "1:530 This JSON is too large to read: Document nesting depth (501) exceeds the maximum allowed (500).",
                                        "1:25 config-unknown-key",
                                        "1:13 var A"),
                                of(
                                        "wrangler.jsonc",
                                        "{ \"vars\": { \"A\": \"1\" }, \"b\": " + "{\"c\":".repeat(DEEP) + "1"
                                                + "}".repeat(DEEP) + " }",
                                        "1:2526 This JSON is too large to read: Document nesting depth (501) exceeds the maximum allowed (500).",
                                        "1:25 config-unknown-key",
                                        "1:13 var A"),
                                of(
                                        "public/_headers",
                                        "/a" + "/a".repeat(DEEP) + "\n  X-A: 1\n/b\n  X-B: 2\n",
                                        "1:1 headers-limit",
                                        "2:3 headers-invalid",
                                        "3:1 /b [x-b]"),
                                of(
                                        "public/_redirects",
                                        "/a" + "/a".repeat(DEEP) + " /b\n/b /c 301\n",
                                        "1:1 redirects-limit",
                                        "2:1 /b /c"),
                                of(
                                        "public/_routes.json",
                                        "{ \"version\": 1, \"include\": [\"/a\"], \"exclude\": " + "[".repeat(DEEP)
                                                + "]".repeat(DEEP) + " }",
                                        "1:547 This JSON is too large to read: Document nesting depth (501) exceeds the maximum allowed (500).",
                                        "1:17 include 1 exclude 0"),
                                of(
                                        "public/.assetsignore",
                                        "a/".repeat(DEEP) + "\n" + "**/".repeat(DEEP) + "\n_worker.js\n",
                                        "1:1 publishes []")),
                        flaw(
                                "a line of a megabyte",
                                of(
                                        "wrangler.toml",
                                        SITE + "[vars]\nA = \"" + LONG + "\"\nB = \"1\"\n",
                                        "4:1 var A",
                                        "5:1 var B"),
                                of(
                                        "wrangler.json",
                                        "{ \"vars\": { \"A\": \"" + LONG + "\", \"B\": \"1\" }, \"main\": 1 }",
                                        "1:1 config-without-target",
                                        "1:1000034 config-wrong-type",
                                        "1:13 var A",
                                        "1:1000022 var B"),
                                of(
                                        "wrangler.jsonc",
                                        "{ /* " + LONG + " */ \"vars\": { \"B\": \"1\" } }",
                                        "1:1 config-without-target",
                                        "1:1000020 var B"),
                                of(
                                        "public/_headers",
                                        "/a\n  X-A: " + LONG + "\n  X-B: 1\n/b\n  X-B: 2\n",
                                        "2:3 headers-limit",
                                        "1:1 /a [x-b]",
                                        "4:1 /b [x-b]"),
                                of(
                                        "public/_redirects",
                                        "/a /" + LONG + "\n/b /c 301\n",
                                        "1:1 redirects-limit",
                                        "2:1 /b /c"),
                                of(
                                        "public/_routes.json",
                                        "{ \"version\": 1, \"include\": [\"/a\", \"/" + LONG + "\"], \"exclude\": [] }",
                                        "1:35 routes-json-invalid",
                                        "1:17 include 2 exclude 0"),
                                of("public/.assetsignore", LONG + "\n_worker.js\n", "1:1 publishes []")),
                        flaw(
                                "unknown keys",
                                of(
                                        "wrangler.toml",
                                        SITE
                                                + "nome = \"x\"\n[vars]\nA = \"1\"\n[[kv_namespaces]]\nbinding = \"KV\"\nidd = \"x\"\n",
                                        "3:1 config-unknown-key",
                                        "7:1 binding-no-id",
                                        "8:1 config-unknown-key",
                                        "5:1 var A",
                                        "7:1 kv KV"),
                                of(
                                        "wrangler.json",
                                        "{ \"name\": \"site\", \"vers\": {}, \"vars\": { \"A\": \"1\" } }",
                                        "1:1 config-without-target",
                                        "1:19 config-unknown-key",
                                        "1:41 var A"),
                                of(
                                        "wrangler.jsonc",
                                        "{ \"name\": \"site\", \"env\": { \"a\": { \"nome\": 1, \"vars\": { \"A\": \"1\" } } } }",
                                        "1:1 config-without-target",
                                        "1:35 config-unknown-key",
                                        "1:56 var A"),
                                of(
                                        "public/_headers",
                                        "/a\n  Basic-Auth: a:b\n  !X-B\n",
                                        "3:3 headers-invalid",
                                        "1:1 /a [basic-auth]"),
                                of(
                                        "public/_redirects",
                                        "/a /b 301 Country=us\n/b /c 301!\n/c /d\n",
                                        "1:1 redirects-invalid",
                                        "2:1 redirects-invalid",
                                        "3:1 /c /d"),
                                of(
                                        "public/_routes.json",
                                        "{ \"version\": 1, \"comment\": \"x\", \"include\": [\"/a\"], \"exclude\": [], \"other\": {} }",
                                        "1:33 include 1 exclude 0")))
                .flatMap(cases -> cases);
    }

    private record Case(String file, String text, List<String> told) {}

    private static Case of(String file, String text, String... told) {
        return new Case(file, text, List.of(told));
    }

    private static Stream<Arguments> flaw(String flaw, Case... cases) {
        return Stream.of(cases).map(one -> Arguments.of(flaw, one.file, one.text, one.told));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("flaws")
    void isToldAndTheRestIsRead(String flaw, String file, String text, List<String> expected) {
        Map<String, String> files = new TreeMap<>(Map.of("public/_worker.js", "export default {}", file, text));
        files.putIfAbsent("package.json", "{ \"scripts\": { \"deploy\": \"wrangler pages deploy public\" } }");
        assertEquals(expected, told(Audited.repository(files), file));
    }

    private static List<String> told(Audit audit, String file) {
        List<String> lines = new ArrayList<>();
        for (Notice notice : audit.notices()) {
            lines.add(notice.at() + " " + notice.message());
        }
        audit.findings().stream()
                .filter(f -> !GENERAL.contains(f.rule().id())
                        && f.at().file().toString().equals(file))
                .forEach(
                        finding -> lines.add(finding.at() + " " + finding.rule().id()));
        for (SiteFacts site : audit.sites()) {
            for (Fact fact : site.facts().all()) {
                String read = read(fact);
                if (!read.isEmpty()) {
                    lines.add(fact.at() + " " + read);
                }
            }
        }
        return lines.stream()
                .map(line -> line.replaceFirst("^" + file + ":", ""))
                .toList();
    }

    private static String read(Fact fact) {
        if (fact instanceof BindingDeclared binding) {
            return binding.type() + " " + binding.name();
        }
        if (fact instanceof HeaderRule rule) {
            return rule.path() + " " + rule.names();
        }
        if (fact instanceof RedirectRule rule) {
            return rule.source() + " " + rule.target();
        }
        if (fact instanceof RoutesJson routes) {
            return "include " + routes.include().size() + " exclude "
                    + routes.exclude().size();
        }
        return fact instanceof AssetsIgnore ignore ? "publishes " + ignore.unlisted() : "";
    }
}

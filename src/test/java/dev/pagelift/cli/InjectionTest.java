package dev.pagelift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pagelift.cli.EveryOutput.Printed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Names, keys and values that mean something to a terminal, a log, a page or a spreadsheet come out of no command as such. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such names")
class InjectionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each may stand in a name of a file. */
    private static final List<String> PAYLOADS = List.of(
            "\r::stop-commands::x\r",
            "\n::error file=a.js,line=1::b",
            "::add-mask::x",
            "far ".repeat(30) + "::error::x".repeat(8),
            "##[group]x",
            "##vso[task.setvariable variable=a]b",
            "\u001b]0;title\u0007\u001b[31mred",
            "\u009b31m",
            "\u202egnp.js",
            "\u2066\u200b\ufeff",
            "<img src=x onerror=alert(1)>",
            "<script>alert(1)",
            "\" onmouseover=\"alert(1)",
            "[a](javascript:alert(1))",
            "![a](https:example.org)",
            "`|*_~#1 @octocat",
            "=cmd|' C calc'!A0",
            "javascript:alert(1)",
            "C:evil",
            "a%2f..%2fb?c#d e",
            "%0A::error::x");

    private static final Map<String, String> FILES = new TreeMap<>(Map.ofEntries(
            Map.entry("wrangler.toml", """
                    name = §
                    pages_build_output_dir = §
                    compatibility_flags = [§]
                    § = §
                    [[kv_namespaces]]
                    binding = §
                    id = §
                    [[r2_buckets]]
                    binding = "B"
                    § = §
                    [vars]
                    § = "x"
                    API_TOKEN = §
                    [env.§]
                    name = §
                    [env.preview]
                    name = §
                    """),
            Map.entry("package.json", """
                    { "name": §, "scripts": { §: §, "deploy": "wrangler pages deploy ¶ --branch=¶ --project-name ¶",
                      "go": "npm run §", "build": "¶=x vite build --outDir ¶" },
                      "dependencies": { §: §, "vite": §, "astro": § } }
                    """),
            Map.entry(
                    "netlify.toml",
                    "[build]\ncommand = §\npublish = §\n[[redirects]]\nfrom = §\nto = §\n[[plugins]]\npackage = §\n"),
            Map.entry("vercel.json", "{ \"framework\": §, \"outputDirectory\": §, \"buildCommand\": §, §: § }"),
            Map.entry("public/_headers", "/¶\n  ¶: ¶\n  ! ¶\n¶\n"),
            Map.entry("public/_redirects", "/¶ /¶ 301\n¶ ¶ 999\nhttps://¶/ ¶\n"),
            Map.entry("public/_routes.json", "{ \"version\": 1, \"include\": [§], \"exclude\": [§, §] }"),
            Map.entry(".github/workflows/a.yml", """
                    name: §
                    on: push
                    jobs:
                      §:
                        name: §
                        steps:
                          - name: §
                            uses: cloudflare/pages-action@v1
                            with: { directory: §, projectName: § }
                          - run: wrangler pages deploy ¶
                          - uses: §
                    """),
            Map.entry(
                    "functions/¶.js",
                    "export const onRequest = ({ env }) => env[§] + env.DB.get(§) + fetch(§);\nimport § from §;\nimport x from §;\n"),
            Map.entry("functions/[¶].js", "export const onRequestGet = ({ env }) => env.¶;\n"),
            Map.entry(
                    "¶/wrangler.json", "{ \"main\": §, \"assets\": { \"directory\": §, \"run_worker_first\": [§] } }"),
            Map.entry("loop ¶/wrangler.toml", "pages_build_output_dir = 'public'\n"),
            Map.entry("loop ¶/public/_redirects", "/* /index.html 200\n# ¶\n/a /a 301\n"),
            Map.entry("tf ¶/main.tf", """
                    resource "cloudflare_pages_project" "p" {
                      name = §
                      deployment_configs {
                        production {
                          environment_variables = { "K¶" = § }
                          kv_namespaces = { § = § }
                        }
                      }
                    }
                    resource "aws_cloudfront_distribution" "d" {
                      custom_error_response { error_code = 404
                        response_page_path = § }
                    }
                    """),
            Map.entry("sam ¶/template.yaml", """
                    Transform: AWS::Serverless-2016-10-31
                    Resources:
                      §:
                        Type: AWS::Serverless::Function
                        Properties: { Handler: §, CodeUri: §, Runtime: python3.12 }
                    """),
            Map.entry("make ¶/Makefile", "OUT = ¶\ndeploy: ¶\n\twrangler pages deploy $(OUT) --project-name ¶\n"),
            Map.entry("make ¶/Dockerfile", "ARG OUT=¶\nENV TOKEN=¶\nRUN wrangler pages deploy $OUT\n"),
            Map.entry("ci ¶/.gitlab-ci.yml", "pages:\n  variables: { OUT: § }\n  script: [§, 'surge ¶']\n"),
            Map.entry("fire ¶/firebase.json", """
                    { "hosting": { "public": §, "redirects": [{ "source": §, "destination": §, "type": 301 }],
                      "headers": [{ "source": §, "headers": [{ "key": §, "value": § }] }] } }
                    """),
            Map.entry("swa ¶/staticwebapp.config.json", """
                    { "routes": [{ "route": §, "redirect": §, "allowedRoles": [§] }], "mimeTypes": { §: § },
                      "navigationFallback": { "rewrite": §, "exclude": [§] } }
                    """),
            Map.entry("render ¶/render.yaml", """
                    services: [{ type: web, name: §, runtime: static, staticPublishPath: §,
                      routes: [{ type: redirect, source: §, destination: § }] }, { type: worker, name: § }]
                    databases: [{ name: § }]
                    """),
            Map.entry("¶/wrangler.toml", "name = "),
            Map.entry("¶/functions/_middleware.ts", "export const onRequest = (")));

    /** As hostile as a rule can be that is taken. */
    private static final String RULE = """
            # Rule ¶

            ```toml
            level = "note"
            precision = "low"
            category = "potential"
            effort = 0
            tags = ["routing"]
            fact = "wrangler-config"
            modes = ["pages", "mixed", "workers-assets", "workers-sites", "worker", "other-host", "static", "none"]
            when = "true"
            message = "There is ⁂."
            docs = "https://example.org/"
            ```

            Text with ¶ in it.

            ## Fires

            ```text a.txt
            a
            ```

            ## Stays silent

            ```text a.txt
            a
            ```

            ## What to do

            Nothing about ¶.
            """;

    @TempDir
    private static Path folder;

    @TempDir
    private static Path rules;

    @TempDir
    private static Path refused;

    private static List<Printed> printed = List.of();

    @BeforeAll
    static void audit() throws IOException {
        for (int number = 0; number < PAYLOADS.size(); number++) {
            String payload = PAYLOADS.get(number);
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                Path path = folder.resolve(payload + "site" + number)
                        .resolve(file.getKey().replace("¶", payload));
                Files.createDirectories(path.getParent());
                Files.writeString(path, filled(file.getValue(), payload));
            }
            rule(number, payload.substring(0, Math.min(payload.length(), 100)));
        }
        printed = EveryOutput.of(folder, rules).printed();
    }

    private static void rule(int number, String payload) throws IOException {
        String rule = filled(RULE, payload);
        Path home = rule.codePoints().allMatch(InjectionTest::isShown) ? rules : refused;
        Files.writeString(home.resolve("rule-" + number + ".md"), rule);
        Files.writeString(refused.resolve(payload + ".md"), rule);
    }

    private static String filled(String text, String payload) throws IOException {
        String line = payload.replace("\n", "\u001b").replace("\r", "\u0085");
        String quoted = JSON.writeValueAsString(line);
        return text.replace("¶", line)
                .replace("⁂", quoted.substring(1, quoted.length() - 1))
                .replace("§", JSON.writeValueAsString(payload));
    }

    private static boolean isShown(int character) {
        return character == '\n' || character >= 0x20 && !isUnsafe(character);
    }

    /** Controls of terminals, and characters that are invisible or change the direction of a text. */
    private static boolean isUnsafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    @Test
    void everyFormatSpeaksOfThem() {
        Map<String, StringBuilder> formats = new TreeMap<>();
        for (Printed one : printed) {
            assertFalse(one.text().matches("(?s).*(internal error|makes Pagelift fail).*"), one.text());
            formats.computeIfAbsent(one.format(), format -> new StringBuilder()).append(one.text());
            // GitHub takes few annotations, so the first site has them all; what fleets write is seen as a whole.
            boolean whole = one.isFor("errors", "github") || one.commandLine().matches("(?s)(fleet|rules).*");
            assertTrue(whole || one.text().contains("site1"), one.commandLine());
        }
        formats.forEach((format, text) -> assertTrue(text.toString().contains("site"), format));
    }

    @Test
    void noControlReachesATerminalOrALog() {
        for (Printed one : printed) {
            if (!one.isFor("json", "sarif", "patch")) {
                String text = one.isFor("colours") ? withoutOurs(one.text()) : one.text();
                assertEquals("[]", unsafe(one.isFor("csv") ? text.replace("\r\n", "\n") : text), one.commandLine());
            }
        }
    }

    private static String unsafe(String text) {
        return text.codePoints()
                .filter(c -> !isShown(c))
                .mapToObj(c -> String.format("U+%04X", c))
                .distinct()
                .toList()
                .toString();
    }

    /** Colours and links to our own documentation, but no colour of a payload. */
    private static String withoutOurs(String text) {
        return text.replace("\u001b[31mred", "\u001b")
                .replaceAll("\u001b(\\[[0-9;]*m|\\]8;;(https://[^\u001b ]*)?\u001b\\\\)", "");
    }

    @Test
    void whatIsWrongWithARuleIsTextToo() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        CommandLineTool tool = new CommandLineTool(stream, stream, Map.of(), false);
        assertEquals(1, tool.run("rules", "test", refused.toString()));
        assertEquals(2, tool.run("audit", folder.toString(), "--rules", refused.toString()));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("rule-0.md:1: A rule holds visible characters only; here is U+0085."), text);
        assertTrue(text.contains("rule-8.md:1: A rule holds visible characters only; here is U+202E."), text);
        assertEquals("[]", unsafe(text));
    }

    /** JSON escapes what is below a blank itself; the rest would still reach whoever prints the file. */
    @Test
    void noControlIsRawInJson() {
        for (Printed one : printed) {
            if (one.isFor("json", "sarif")) {
                assertFalse(
                        one.text().codePoints().anyMatch(c -> c != '\n' && Character.isISOControl(c)),
                        one.commandLine());
            }
        }
    }

    @Test
    void noLineIsACommandOfALog() {
        Pattern ours = Pattern.compile("::(error|warning|notice) [^:]*::.*");
        for (Printed one : printed) {
            for (String line : one.isFor("patch", "json", "sarif")
                    ? new String[0]
                    : withoutData(one.text()).split("\n")) {
                boolean command = line.strip().startsWith("::") || line.contains("##[") || line.contains("##vso[");
                assertFalse(
                        command && !(one.isFor("github") && ours.matcher(line).matches()),
                        one.commandLine() + ": " + line);
            }
        }
    }

    /** What a dashboard holds as JSON for its script is as any JSON. */
    private static String withoutData(String text) {
        return text.replaceAll("(?s)<script type=\"application/json\".*?</script>", "");
    }

    @Test
    void noNameBreaksAPatch() {
        for (Printed one : printed) {
            if (one.isFor("patch")) {
                one.text()
                        .lines()
                        .filter(line -> line.startsWith("diff --git ") || line.startsWith("+++ "))
                        .forEach(line -> assertFalse(line.chars().anyMatch(c -> c < 0x20 && c != '\t'), line));
            }
        }
    }

    @Test
    void aPatchThatIsReadAtATerminalIsSafeToo() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream terminal = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream progress = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        new CommandLineTool(terminal, progress, Map.of(), true).run("fix", folder.toString(), "--unsafe");
        String patch = out.toString(StandardCharsets.UTF_8);
        assertTrue(patch.contains("site1/"), patch);
        assertEquals(
                "",
                patch.lines()
                        .filter(line -> !line.codePoints().allMatch(InjectionTest::isShown))
                        .limit(3)
                        .toList()
                        .toString()
                        .replace("[]", ""));
    }

    @Test
    void noAddressInSarifLeavesTheRepository() throws IOException {
        int seen = 0;
        for (Printed one : printed) {
            if (one.isFor("sarif")) {
                boolean whole = one.commandLine().startsWith("audit");
                for (JsonNode location : JSON.readTree(one.text()).findValues("artifactLocation")) {
                    URI uri = URI.create(location.path("uri").asText());
                    assertFalse(uri.isAbsolute() || uri.getRawPath().startsWith("/"), uri.toString());
                    assertTrue(uri.equals(uri.normalize()) || uri.toString().equals("."), uri.toString());
                    // A fix can make a file, in a folder that is there.
                    assertTrue(
                            !whole
                                    || Files.exists(folder.resolve(uri.getPath())
                                            .toAbsolutePath()
                                            .getParent()),
                            uri.toString());
                    seen++;
                }
            }
        }
        assertTrue(seen > 100, "only " + seen);
    }

    @Test
    void noMessageInSarifHoldsALink() throws IOException {
        for (Printed one : printed) {
            if (one.isFor("sarif")) {
                List<String> texts = new ArrayList<>();
                JSON.readTree(one.text()).at("/runs/0/results").findValues("message").stream()
                        .map(message -> message.path("text").asText())
                        .forEach(texts::add);
                assertTrue(texts.size() > 100 || one.commandLine().startsWith("fleet"), one.commandLine());
                texts.forEach(text -> assertFalse(text.matches("(?s).*\\]\\((?!\\d+\\)).*"), text));
            }
        }
    }

    @Test
    void noCellOfATableIsAFormula() {
        int cells = 0;
        for (Printed one : printed) {
            if (one.isFor("csv")) {
                for (String cell : one.text().split("\r\n|,(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
                    assertFalse(cell.matches("(?s)\"?\\s*[=+@-].*"), cell);
                    cells++;
                }
            }
        }
        assertTrue(cells > 300, "only " + cells);
    }

    @Test
    void noMarkupReachesAPage() {
        for (Printed one : printed) {
            if (one.isFor("html", "dashboard")) {
                assertFalse(one.text().contains("<img"), "an image");
                int own = one.isFor("html") ? 1 : 2;
                assertEquals(own + 1, one.text().split("<script", -1).length, "the page's own scripts alone");
                assertFalse(
                        Pattern.compile("(?i)<[^>]*\\son\\w+\\s*=")
                                .matcher(one.text().replaceAll("=\"[^\"]*\"", ""))
                                .find(),
                        "a handler");
                assertFalse(
                        Pattern.compile("(?i)(href|src)=.javascript:")
                                .matcher(one.text())
                                .find(),
                        "a script link");
            }
        }
    }
}

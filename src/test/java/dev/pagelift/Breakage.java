package dev.pagelift;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Takes pieces out of the files of repositories, doubles and mixes them, and puts in what hurts. */
final class Breakage {

    private static final List<String> PIECES = List.of(
            "\0",
            "\ufeff",
            "\ud800",
            "\udc00x",
            "\u2028",
            "\r",
            "\r\n",
            "\n",
            "\t",
            " ",
            "'",
            "\"",
            "`",
            "\"\"\"",
            "'''",
            "`${",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "[[",
            "{{",
            "<",
            ">",
            "</",
            "/>",
            "<!--",
            "-->",
            "/*",
            "*/",
            "//",
            "#",
            "\\",
            "\\u",
            "\\u{110000}",
            "%",
            "%zz",
            ":",
            ": ",
            "::",
            "=",
            "=>",
            ",",
            ";",
            "&",
            "&a *a",
            "*",
            "**",
            "!",
            "?",
            "!!java.lang.Runtime ",
            "<<: *a",
            "---\n",
            "- ",
            "| ",
            ">-\n",
            "$",
            "$(",
            "&&",
            "||",
            "|",
            "npm run",
            "npx ",
            "--",
            "-",
            "-c",
            "=''",
            "..",
            "../../..",
            "/",
            "//",
            "C:\\",
            "file:///etc/passwd",
            "99999999999999999999",
            "-1",
            "1e999",
            "0x",
            "null",
            "true",
            "{}",
            "[]",
            "\"\"",
            "import ",
            "export * from './a';",
            "await ",
            "async ",
            "env",
            "context.env.",
            "...",
            "?.",
            "[[path]]",
            ":id",
            "/*splat",
            "301",
            "[".repeat(3_000),
            "(".repeat(3_000),
            "{\"a\":".repeat(3_000),
            "<a>".repeat(3_000),
            "`${".repeat(3_000),
            "a".repeat(20_000),
            "a,".repeat(5_000));

    /** File names that detectors look for, so that one kind of text meets the reader of another. */
    private static final List<String> NAMES = List.of(
            "wrangler.toml",
            "wrangler.jsonc",
            "netlify.toml",
            "vercel.json",
            "firebase.json",
            "package.json",
            "pnpm-workspace.yaml",
            "package-lock.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            "bun.lock",
            "Gemfile",
            "requirements.txt",
            "pom.xml",
            ".github/workflows/a.yml",
            ".gitlab-ci.yml",
            "Makefile",
            "justfile",
            "Dockerfile",
            "deploy.sh",
            "README.md",
            "vite.config.ts",
            "astro.config.mjs",
            "next.config.js",
            "svelte.config.js",
            "public/_headers",
            "public/_redirects",
            "public/_routes.json",
            "public/_worker.js",
            "functions/[[a]].ts",
            "functions/_middleware.js",
            "src/A.vue",
            "src/a.tsx",
            "src/Main.java",
            "index.html",
            ".gitignore",
            ".assetsignore",
            ".pagelift.toml");

    private final List<Map<String, String>> repositories;
    private final List<String> texts;

    Breakage(List<Map<String, String>> repositories) {
        this.repositories = repositories;
        this.texts = repositories.stream()
                .flatMap(files -> files.values().stream())
                .distinct()
                .toList();
    }

    /** One of the repositories, with one to three of its files broken. */
    Map<String, String> repository(Random random) {
        Map<String, String> files = new TreeMap<>(any(repositories, random));
        for (int i = random.nextInt(3); i >= 0; i--) {
            String name = random.nextInt(6) == 0 ? any(NAMES, random) : any(List.copyOf(files.keySet()), random);
            files.put(name, text(files.getOrDefault(name, any(texts, random)), random));
        }
        return files;
    }

    private String text(String whole, Random random) {
        String text = whole;
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(random.nextBoolean() ? 4 : 80));
            text = switch (random.nextInt(7)) {
                case 0 -> text.substring(0, at);
                case 1 -> text.substring(0, at) + text.substring(to);
                case 2 -> text.substring(0, to) + text.substring(at);
                case 3 -> text.substring(0, at) + any(texts, random) + text.substring(at);
                case 4 -> text.substring(0, at) + any(PIECES, random) + text.substring(to);
                default -> text.substring(0, at) + any(PIECES, random) + text.substring(at);
            };
        }
        return text;
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}

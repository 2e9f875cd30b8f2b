package dev.pagelift.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.audit.Audited;
import dev.pagelift.fact.FrameworkFact.Build;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a script's flags and variables, and each witness that is trusted more, say that the build writes. */
class BuildsTest {

    private static Build build(String... pathsAndTexts) {
        return Audited.repository(pathsAndTexts)
                .sites()
                .get(0)
                .facts()
                .first(Build.class)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "vite, vite build --outDir www, www",
        "vite, vite build --outDir=www, www",
        "astro, astro build --outDir ./www, www",
        "parcel, parcel build index.html --dist-dir www, www",
        "@11ty/eleventy, eleventy --output=www, www",
        "@docusaurus/core, docusaurus build --out-dir www, www",
        "ember-cli, ember build --environment=production --output-path=www, www",
        "storybook, storybook build -o www, www",
        "vuepress, vuepress build docs --dest www, www",
        "vitepress, vitepress build docs --outDir www, www",
        "hexo, hexo generate, public",
        "gatsby, gatsby build, public",
        "react-scripts, BUILD_PATH=www react-scripts build, www",
        "hugo-bin, hugo --minify -d www, www",
        "rollup, rollup -c -d www, www",
        "webpack, webpack --output-path www, www",
    })
    void whatAScriptSaysComesBeforeTheDefault(String name, String script, String output) {
        Build build = build(
                "package.json",
                "{ \"scripts\": { \"build\": \"" + script + "\" }, \"devDependencies\": { \"" + name + "\": \"*\" } }",
                "index.html",
                "<h1>Shop</h1>");
        assertEquals(output, String.valueOf(build.outputDir()));
    }

    @ParameterizedTest
    @CsvSource({
        "parcel build index.html, wrangler pages dev ., dist",
        "parcel build index.html, wrangler pages dev www, www",
        "parcel build index.html, wrangler pages deploy ., .",
        "node build.js, wrangler pages dev ., .",
    })
    void aPreviewOfTheWholeProjectSaysLessThanABuild(String build, String preview, String output) {
        assertEquals(
                output,
                String.valueOf(build(
                                "package.json",
                                "{ \"scripts\": { \"build\": \"" + build + "\", \"preview\": \"" + preview
                                        + "\" }, \"devDependencies\": { "
                                        + (build.startsWith("parcel") ? "\"parcel\": \"*\"" : "")
                                        + " } }",
                                "index.html",
                                "<h1>Shop</h1>",
                                "functions/a.js",
                                "export const onRequest = () => new Response('a');\n")
                        .outputDir()));
    }

    @ParameterizedTest
    @CsvSource({
        "hugo.toml, baseURL = \"/\", hugo --destination www --minify, www",
        "config.toml, base_url = \"/\", zola build -o www, www",
        "_config.yml, title: Shop, bundle exec jekyll build -d www, www",
        "_config.yml, title: Shop, bundle exec jekyll build --destination=www, www",
        "mkdocs.yml, site_name: Shop, mkdocs build -d www, www",
        "book.toml, [book], mdbook build -d www, www",
        "pelicanconf.py, SITENAME = 'Shop', pelican content -o www, www",
    })
    void generatorsOfOtherLanguagesAreToldInAMakefile(String file, String text, String command, String output) {
        Build build = build(
                file,
                text + "\n",
                "Makefile",
                "site:\n\t" + command + "\n",
                "content/a.md",
                "# A\n",
                "templates/a.html",
                "<h1>A</h1>\n",
                "index.md",
                "# A\n");
        assertEquals(output, String.valueOf(build.outputDir()));
    }

    @ParameterizedTest
    @CsvSource({
        "@angular/build:application, , ng build --output-path www, www/browser",
        "@angular/build:application, , ng build --output-path=www --base-href /a/, www/browser",
        "@angular/build:application, , ng build, dist/shop/browser",
        "@angular-devkit/build-angular:browser, , ng build --output-path www, www",
        "@angular/build:application, ', \"outputPath\": \"out\"', ng build --output-path www, out/browser",
    })
    void buildersOfAngularPublishAFolderInTheDirectoryOrTheDirectory(
            String builder, @Nullable String option, String script, String output) {
        Build build = build(
                "angular.json",
                "{ \"projects\": { \"shop\": { \"projectType\": \"application\", \"architect\": { \"build\": { \"builder\": \""
                        + builder + "\", \"options\": { \"browser\": \"src/main.ts\""
                        + Objects.requireNonNullElse(option, "") + " } } } } } }",
                "package.json",
                "{ \"scripts\": { \"build\": \"" + script
                        + "\" }, \"devDependencies\": { \"@angular/cli\": \"^19.0.0\" } }",
                "src/index.html",
                "<h1>Shop</h1>");
        assertEquals(output, String.valueOf(build.outputDir()));
    }

    @ParameterizedTest
    @CsvSource({
        "sphinx-build -b html docs build/html, build/html",
        "sphinx-build -W --keep-going -b dirhtml -d tmp docs www -j auto, www",
        "sphinx-build -M html docs www, www/html",
        "sphinx-build --version, docs/_build/html",
    })
    void argumentsOfSphinxNameTheOutput(String command, String output) {
        Build build = build(
                "Makefile",
                "site:\n\t" + command + "\n",
                "docs/conf.py",
                "project = 'Shop'\nextensions = []\nhtml_theme = 'furo'\n",
                "docs/index.rst",
                "Shop\n");
        assertEquals(output, String.valueOf(build.outputDir()));
    }

    @Test
    void variablesOfSphinxsMakefileNameTheFolderAroundIt() {
        Build build = build(
                "docs/Makefile",
                "BUILDDIR = out\nhtml:\n\tsphinx-build -M html . $(BUILDDIR)\n",
                "docs/conf.py",
                "project = 'Shop'\nextensions = []\nhtml_theme = 'furo'\n",
                "docs/index.rst",
                "Shop\n");
        assertEquals("docs/out/html config", build.outputDir() + " " + build.reason());
    }

    /** Each takes the place of those behind it. */
    @ParameterizedTest
    @CsvSource({
        "0, one, config",
        "1, two, script",
        "2, three, config",
        "3, four, config",
        "4, five, script",
        "5, dist, default"
    })
    void witnessesAreTrustedInThisOrder(int from, String output, String reason) {
        List<String> witnesses = List.of(
                "wrangler.toml", "pages_build_output_dir = \"one\"\n",
                "deploy.sh", "npx wrangler pages deploy two\n",
                "netlify.toml", "[build]\npublish = \"three\"\n",
                "vite.config.js", "export default { build: { outDir: \"four\" } };\n");
        List<String> files = new ArrayList<>(witnesses.subList(Math.min(2 * from, witnesses.size()), witnesses.size()));
        files.addAll(List.of(
                "package.json",
                "{ \"scripts\": { \"build\": \"vite build" + (from < 5 ? " --outDir five" : "")
                        + "\" }, \"devDependencies\": { \"vite\": \"*\" } }",
                "index.html",
                "<h1>Shop</h1>"));
        Build build = build(files.toArray(String[]::new));
        assertEquals(output + " " + reason, build.outputDir() + " " + build.reason());
    }
}

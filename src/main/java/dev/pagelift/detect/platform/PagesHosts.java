package dev.pagelift.detect.platform;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.PlatformFact.PagesHost;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses on {@code pages.dev} in code and in what configures a site. Prose is left out, and so are the addresses of other
 * people's sites where the names of this one's projects are known.
 */
public final class PagesHosts {

    private static final String DOMAIN = "pages.dev";

    /** A name on the domain, or the domain itself behind a dot; what comes before it is no part of a longer name. */
    private static final Pattern HOST =
            Pattern.compile("(?<![\\w.-])((?:[a-z0-9*:][\\w-]*\\.){0,3}|\\.)pages\\.dev(?![\\w-]|\\.[a-z])");

    private static final Set<String> DATA =
            Set.of("json", "jsonc", "json5", "toml", "yml", "yaml", "env", "xml", "webmanifest");
    private static final Set<String> DATA_NAMES = Set.of("CNAME", "robots.txt");
    private static final Set<String> NOT_CONFIGURATIONS = Set.of(
            "package-lock.json",
            "pnpm-lock.yaml",
            "npm-shrinkwrap.json",
            "deno.lock",
            "composer.lock",
            "_headers",
            "_redirects");
    private static final Pattern SITE_CONFIG = Pattern.compile(
            "(astro|docusaurus|gatsby|hugo|next|nuxt|svelte|vite|vitepress|eleventy|vue|quasar|angular)[-.]?config.*|\\.eleventy.*|_config\\.yml|(config|hugo|zola)\\.(toml|ya?ml)|mkdocs\\.yml|site\\.(json|ts|js)|siteConfig.*|config\\.(ts|js|mjs)");
    /** What a package is called and said to be, which leads nobody to an address. */
    private static final Pattern PACKAGE_TITLE = Pattern.compile("[\\s{]*+\"(name|description|keywords)\"\\s*+:.*");

    private static final int LARGEST = 512 << 10;

    private final Repository repository;
    private final Facts known;
    private final Consumer<Fact> facts;
    private @Nullable Set<String> projects;

    /** @param known what tells the names of the repository's Pages projects */
    public PagesHosts(Repository repository, Facts known, Consumer<Fact> facts) {
        this.repository = repository;
        this.known = known;
        this.facts = facts;
    }

    /** Looks at all files that are neither prose nor too large. */
    public void find() {
        for (SourceFile file : repository.snapshot().files()) {
            if (isData(file) && file.text().contains(DOMAIN)) {
                data(file);
            } else if (isScript(file) && file.text().contains(DOMAIN)) {
                repository.scripts(file.path()).forEach(script -> code(file, script));
            }
        }
    }

    private static boolean isData(SourceFile file) {
        return file.size() <= LARGEST
                && !NOT_CONFIGURATIONS.contains(file.path().name())
                && (DATA.contains(file.path().extension())
                        || DATA_NAMES.contains(file.path().name())
                        || file.path().name().startsWith(".env"));
    }

    private static boolean isScript(SourceFile file) {
        return file.size() <= LARGEST
                && switch (file.path().extension()) {
                    case "js", "mjs", "cjs", "ts", "mts", "cts", "jsx", "tsx", "vue", "svelte", "astro" -> true;
                    default -> false;
                };
    }

    /** A comment behind a number sign is left out; in JSON there is none that would hold a whole address. */
    private void data(SourceFile file) {
        Matcher matcher = HOST.matcher(file.text());
        while (matcher.find()) {
            int lineStart = file.text().lastIndexOf('\n', matcher.start()) + 1;
            String before = file.text().substring(lineStart, matcher.start());
            if (!isComment(before) && !isTitle(file, before)) {
                add(file, new Span(matcher.start(), matcher.end()), matcher.group(), configures(file));
            }
        }
    }

    /** Whether data is about the site itself, and no content of it: by its name, or at the top of a project. */
    private boolean configures(SourceFile file) {
        RepoPath folder = file.path().parent();
        return SITE_CONFIG.matcher(file.path().name()).matches()
                || DATA_NAMES.contains(file.path().name())
                || file.path().name().startsWith(".env")
                || file.path().name().startsWith("wrangler.")
                || folder.isRoot()
                || folder.segments().get(0).equals(".github")
                || folder.name().equals("_default")
                || repository.snapshot().file(folder, "package.json").isPresent();
    }

    private static boolean isComment(String before) {
        String start = before.strip();
        return start.startsWith("#") || before.contains(" #") || start.startsWith("//");
    }

    private static boolean isTitle(SourceFile file, String before) {
        return file.path().name().equals("package.json")
                && PACKAGE_TITLE.matcher(before).matches();
    }

    private void code(SourceFile file, Script script) {
        Set<Integer> lines = new HashSet<>();
        boolean config = SITE_CONFIG.matcher(file.path().name()).matches();
        for (Node text : script.all(Kind.STRING, Kind.TEMPLATE, Kind.TEMPLATE_TEXT, Kind.JSX_TEXT, Kind.REGEX)) {
            Matcher matcher = HOST.matcher(text.text().replace("\\.", "."));
            boolean whole = text.is(Kind.TEMPLATE) && text.firstChild().exists();
            if (!whole && matcher.find() && lines.add(text.start())) {
                add(file, text.span(), matcher.group(), config);
            }
        }
    }

    private void add(SourceFile file, Span span, String host, boolean configures) {
        if (isOwn(host.toLowerCase(Locale.ROOT), configures)) {
            facts.accept(new PagesHost(file.locate(span), file.path(), host, isScript(file)));
        }
    }

    /** Any project, one of ours, or, where none is known, whatever configures the site. */
    private boolean isOwn(String host, boolean configures) {
        String name = host.substring(0, host.length() - DOMAIN.length());
        if (name.isEmpty() || name.equals(".") || name.equals("*.")) {
            return !name.isEmpty();
        }
        String[] labels = name.split("\\.");
        String project = labels[labels.length - 1];
        return projects().isEmpty() ? configures : projects().contains(project);
    }

    private Set<String> projects() {
        if (projects == null) {
            projects = ProjectNames.of(repository, known);
        }
        return projects;
    }
}

package dev.pagelift.syntax;

import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * JavaScript or TypeScript that stands in a file of another kind.
 *
 * @param role what it is there for
 * @param language {@code js}, {@code jsx}, {@code ts} or {@code tsx}
 * @param spans where it stands; several stretches make one module, and names declared in one mean the same in the others
 */
public record Embedded(Role role, String language, List<Span> spans) {

    /** What embedded code is there for. */
    public enum Role {
        /** The module of a Vue or Svelte component: all of its scripts together. */
        COMPONENT,
        /** What an Astro component runs when it is rendered. */
        FRONTMATTER,
        /** A script that runs in the browser. */
        PAGE,
        /** An example in a text. */
        EXAMPLE
    }

    private static final Set<String> SCRIPT_TYPES = Set.of(
            "",
            "module",
            "text/javascript",
            "application/javascript",
            "text/ecmascript",
            "application/ecmascript",
            "text/babel",
            "text/jsx",
            "text/typescript",
            "text/partytown");

    /** Whether files of that name hold code that {@link #in} finds. */
    public static boolean isIn(RepoPath path) {
        return switch (path.extension()) {
            case "vue", "svelte", "astro", "html", "htm" -> true;
            default -> false;
        };
    }

    /** The code in a component or a page, in the order of the text; nothing in files of other kinds. */
    public static List<Embedded> in(RepoPath path, String text) {
        return switch (path.extension()) {
            case "vue" -> new Components(text, Tags.Braces.PLAIN).scripts();
            case "svelte" -> new Components(text, Tags.Braces.EVERYWHERE).scripts();
            case "astro" -> astro(text);
            case "html", "htm" -> pages(text, 0, Tags.Braces.PLAIN, "js");
            default -> List.of();
        };
    }

    /** The fenced blocks of a Markdown text that say that they are JavaScript or TypeScript. */
    public static List<Embedded> inMarkdown(String text) {
        List<Embedded> examples = new ArrayList<>();
        for (Fence fence : Fence.in(text)) {
            language(fence.language())
                    .ifPresent(
                            language -> examples.add(new Embedded(Role.EXAMPLE, language, List.of(fence.content()))));
        }
        return examples;
    }

    private static List<Embedded> astro(String text) {
        List<Embedded> parts = new ArrayList<>();
        Optional<Span> frontmatter = Frontmatter.in(text);
        frontmatter.ifPresent(span -> parts.add(new Embedded(Role.FRONTMATTER, "ts", List.of(span))));
        parts.addAll(pages(text, frontmatter.map(Span::end).orElse(0), Tags.Braces.IN_ATTRIBUTES, "ts"));
        return parts;
    }

    /** The scripts of a page, each a program of its own. */
    private static List<Embedded> pages(String text, int start, Tags.Braces braces, String language) {
        List<Embedded> parts = new ArrayList<>();
        Tags tags = new Tags(text, start, braces);
        for (Optional<Tag> next = tags.next(); next.isPresent(); next = tags.next()) {
            Tag tag = next.get();
            if (Tags.holdsRawText(tag) && !tag.selfClosing()) {
                Span content = tags.content(tag);
                if (tag.opens("script") && SCRIPT_TYPES.contains(tag.word("type")) && content.length() > 0) {
                    parts.add(new Embedded(Role.PAGE, language(tag.word("type")).orElse(language), List.of(content)));
                }
            }
        }
        return parts;
    }

    /** The language that an attribute, a type or a fence names. */
    static Optional<String> language(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "js", "javascript", "mjs", "cjs" -> Optional.of("js");
            case "jsx", "text/jsx", "text/babel" -> Optional.of("jsx");
            case "ts", "typescript", "mts", "cts", "text/typescript" -> Optional.of("ts");
            case "tsx" -> Optional.of("tsx");
            default -> Optional.empty();
        };
    }
}

package dev.pagelift.syntax;

import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the scripts of a Vue or Svelte component: those that stand neither in its template nor in what it puts into the page's head. */
final class Components {

    private final Tags tags;
    private final List<Span> spans = new ArrayList<>();
    private String language = "js";

    /** How many elements are open that hold markup; Vue's template may hold others. */
    private int open;

    Components(String text, Tags.Braces braces) {
        tags = new Tags(text, 0, braces);
    }

    List<Embedded> scripts() {
        for (Optional<Tag> next = tags.next(); next.isPresent(); next = tags.next()) {
            read(next.get());
        }
        return spans.isEmpty()
                ? List.of()
                : List.of(new Embedded(Embedded.Role.COMPONENT, language, List.copyOf(spans)));
    }

    private void read(Tag tag) {
        if (tag.closes("template") || tag.closes("svelte:head")) {
            open = Math.max(0, open - 1);
        } else if ((tag.opens("template") || tag.opens("svelte:head")) && !tag.selfClosing()) {
            open(tag);
        } else if (Tags.holdsRawText(tag) && !tag.selfClosing()) {
            Span content = tags.content(tag);
            if (open == 0 && tag.opens("script")) {
                spans.add(content);
                language = Embedded.language(tag.word("lang")).orElse(language);
            }
        }
    }

    /** A template in a language of its own, Pug for instance, holds no tags. */
    private void open(Tag tag) {
        String templateLanguage = tag.word("lang");
        if (open == 0 && !templateLanguage.isEmpty() && !templateLanguage.equals("html")) {
            tags.content(tag);
        } else {
            open++;
        }
    }
}

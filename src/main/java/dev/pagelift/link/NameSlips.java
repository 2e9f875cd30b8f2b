package dev.pagelift.link;

import dev.pagelift.cloudflare.wrangler.NearestName;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The declared name that nothing reads and that a slip makes of one that code reads. */
final class NameSlips {

    /** Shorter names of variables resemble each other by chance. */
    private static final int SHORTEST_VARIABLE = 6;

    private final BindingNames names;

    NameSlips(BindingNames names) {
        this.names = names;
    }

    /** For a resource: a slip, another case, or a shorter form. */
    @Nullable
    String ofResource(String name) {
        List<String> unread = unread(binding -> !binding.isPlain());
        String nearest = NearestName.of(name, unread);
        return nearest != null
                ? nearest
                : unread.stream()
                        .filter(declared -> isForm(name, declared))
                        .findFirst()
                        .orElse(null);
    }

    /** For a variable, of which there are many with names alike: one letter, or the way of writing. */
    @Nullable
    String ofVariable(String name) {
        String read = bare(name);
        return read.length() < SHORTEST_VARIABLE
                ? null
                : unread(BindingDeclared::isPlain).stream()
                        .filter(declared -> isSlip(read, bare(declared)))
                        .findFirst()
                        .orElse(null);
    }

    /** What is declared for what is deployed, and read nowhere. */
    private List<String> unread(Predicate<BindingDeclared> wanted) {
        List<String> unread = new ArrayList<>();
        names.deployed().forEach((declared, bindings) -> {
            if (!names.used().containsKey(declared) && bindings.stream().allMatch(wanted)) {
                unread.add(declared);
            }
        });
        return unread;
    }

    private static boolean isForm(String name, String declared) {
        String a = "_" + name.toUpperCase(Locale.ROOT) + "_";
        String b = "_" + declared.toUpperCase(Locale.ROOT) + "_";
        return a.contains(b) || b.contains(a) || bare(name).equals(bare(declared));
    }

    /** Names that differ in a number are meant to differ. */
    private static boolean isSlip(String read, String declared) {
        boolean numbered = !read.equals(declared) && letters(read).equals(letters(declared));
        return declared.length() >= SHORTEST_VARIABLE && !numbered && NearestName.slips(read, declared) <= 1;
    }

    private static String letters(String name) {
        return name.replaceAll("\\d", "");
    }

    private static String bare(String name) {
        return name.toUpperCase(Locale.ROOT).replace("_", "");
    }
}

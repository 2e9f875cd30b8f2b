package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.function.Function;

/** What belongs to every plan of a migration; see {@code rules/catalog/plan.toml}. */
public final class PlanText {

    private static final String FILE = "plan";

    private PlanText() {}

    /**
     * A step that no finding asks for.
     *
     * @param modes of the sites whose plan has it
     * @param phase where it stands, before the findings of its phase
     * @param how what to run, in single quotes, or where to click, as a sentence
     * @param effort by hand: 0, 1, 3, 5, 7 or 13
     * @param risk of leaving it out or doing it wrong: low, medium or high
     */
    public record Stage(
            String id,
            List<String> modes,
            String phase,
            String title,
            String why,
            String how,
            int effort,
            String risk,
            String source) {}

    /** What no file of a repository can show, and where the answer is. */
    public record Unknown(List<String> modes, String what, String how, String source) {}

    /** A limit or a price that changes, or that people fear changes. */
    public record Cost(List<String> modes, String text, String source) {}

    /** The day on which all the pages were read, as {@code 2026-11-23}. */
    public static String read() {
        return Catalog.value(FILE, "read");
    }

    /** The standing steps for sites of a mode, in their order. */
    public static List<Stage> stages(String mode) {
        return entries(
                "stage",
                mode,
                entry -> new Stage(
                        Catalog.required(entry, "id"),
                        Catalog.strings(entry, "modes"),
                        Catalog.required(entry, "phase"),
                        Catalog.required(entry, "title"),
                        Catalog.required(entry, "why"),
                        Catalog.required(entry, "how"),
                        Integer.parseInt(
                                entry.get("effort").flatMap(Node::scalarText).orElseThrow()),
                        Catalog.required(entry, "risk"),
                        Catalog.required(entry, "source")));
    }

    public static List<Unknown> unknowns(String mode) {
        return entries(
                "unknown",
                mode,
                entry -> new Unknown(
                        Catalog.strings(entry, "modes"),
                        Catalog.required(entry, "what"),
                        Catalog.required(entry, "how"),
                        Catalog.required(entry, "source")));
    }

    public static List<Cost> costs(String mode) {
        return entries(
                "cost",
                mode,
                entry -> new Cost(
                        Catalog.strings(entry, "modes"),
                        Catalog.required(entry, "text"),
                        Catalog.required(entry, "source")));
    }

    private static <T> List<T> entries(String table, String mode, Function<Node, T> reading) {
        return Catalog.tables(FILE, table).stream()
                .filter(entry -> Catalog.strings(entry, "modes").contains(mode))
                .map(reading)
                .toList();
    }
}

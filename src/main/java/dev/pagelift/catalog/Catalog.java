package dev.pagelift.catalog;

import dev.pagelift.snapshot.Bundled;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.PackedNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads one part of the catalogue, as the build compiled it from {@code rules/catalog/<name>.toml}. */
final class Catalog {

    private static final Map<String, Node> READ = new ConcurrentHashMap<>();

    private Catalog() {}

    /** The tables of {@code [[table]]} in one file, in the order of the file. */
    static List<Node> tables(String name, String table) {
        return READ.computeIfAbsent(name, Catalog::read)
                .get(table)
                .map(Node::items)
                .orElseThrow();
    }

    /** A value outside of all tables. */
    static String value(String name, String key) {
        return required(READ.computeIfAbsent(name, Catalog::read), key);
    }

    private static Node read(String name) {
        return PackedNode.read(Bundled.bytes("pagelift/catalog/" + name + ".bin"));
    }

    static String required(Node entry, String key) {
        return entry.string(key)
                .orElseThrow(() -> new IllegalStateException("the catalogue lacks '" + key + "' in " + entry));
    }

    static @Nullable String text(Node entry, String key) {
        return entry.string(key).orElse(null);
    }

    static List<Node> items(Node entry, String key) {
        return entry.get(key).map(Node::items).orElse(List.of());
    }

    static List<String> strings(Node entry, String key) {
        return entry.get(key).map(Node::strings).orElse(List.of());
    }

    static boolean flag(Node entry, String key) {
        return entry.get(key).map(Node::isTrue).orElse(false);
    }
}

package dev.pagelift.detect.host;

import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Optional;

/** Finds what a key of the catalogue stands for in a configuration. */
final class Keys {

    /**
     * An occurrence.
     *
     * @param key where it is written
     * @param name the key, or what an entry of its list is about
     */
    record Found(Node.Member key, String name) {}

    private static final String EACH = "[]";

    private Keys() {}

    /** A dotted key from the top; with {@code []} at its end each entry of the list or table that it holds. */
    static List<Found> of(HostConfig config, String key) {
        boolean each = key.endsWith(EACH);
        Route route = Route.parse(each ? key.substring(0, key.length() - EACH.length()) : key);
        return route.parent().in(config.root()).flatMap(holder -> holder.member(route.key())).stream()
                .flatMap(member -> (each ? entries(member) : List.of(new Found(member, member.key()))).stream())
                .toList();
    }

    private static List<Found> entries(Node.Member member) {
        return member.value().isArray()
                ? member.value().items().stream()
                        .map(item -> entry(member, item))
                        .toList()
                : member.value().members().values().stream()
                        .map(entry -> new Found(entry, member.key() + "." + entry.key()))
                        .toList();
    }

    /** An entry of a list is told by what names it. */
    private static Found entry(Node.Member list, Node item) {
        for (String name : new String[] {"package", "path", "src", "function"}) {
            Optional<Node.Member> named = item.member(name);
            if (named.isPresent()) {
                return new Found(named.get(), named.get().value().string().orElse(list.key()));
            }
        }
        return new Found(new Node.Member(list.key(), item.span(), item), list.key());
    }
}

package dev.pagelift.detect.host;

import dev.pagelift.syntax.Node;
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

    private Keys() {}

    /** A dotted key from the top; each entry of a list, and each entry of a table of names, counts for itself. */
    static List<Found> of(HostConfig config, String key) {
        Optional<Node> holder = Optional.of(config.root());
        String[] parts = key.split("\\.");
        for (int i = 0; i + 1 < parts.length; i++) {
            String part = parts[i];
            holder = holder.flatMap(node -> node.get(part));
        }
        return holder.flatMap(node -> node.member(parts[parts.length - 1])).stream()
                .flatMap(member -> entries(member).stream())
                .toList();
    }

    private static List<Found> entries(Node.Member member) {
        List<Node> items = member.value().items();
        if (!items.isEmpty() && items.get(0).isObject()) {
            return items.stream().map(item -> entry(member, item)).toList();
        }
        if (member.key().equals("context")) {
            return member.value().members().values().stream()
                    .map(context -> new Found(context, "context." + context.key()))
                    .toList();
        }
        return List.of(new Found(member, member.key()));
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

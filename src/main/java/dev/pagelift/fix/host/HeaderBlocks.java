package dev.pagelift.fix.host;

import dev.pagelift.cloudflare.assets.Headers;
import dev.pagelift.hosting.HeaderSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Headers of a host as rules of a {@code _headers} file. Cloudflare joins the values of rules that match one path; a host takes
 * one of them, so a header that two rules set is left to the owner.
 */
final class HeaderBlocks {

    private final Headers present;
    private final Doubts doubts;
    private final Map<String, List<String>> blocks = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();

    /**
     * @param present the file as it is
     */
    HeaderBlocks(Headers present, Doubts doubts) {
        this.present = present;
        this.doubts = doubts;
    }

    void add(HeaderSet set) {
        if (!set.conversion().isExact()) {
            leave("the headers for '" + set.source() + "'", set.conversion().reason());
            return;
        }
        for (String path : set.conversion().lines()) {
            set.values().forEach((name, value) -> add(path, name, value.strip().replaceAll("\\s+", " ")));
        }
    }

    private void add(String path, String name, String value) {
        Headers line = Headers.parse(path + "\n" + name + ": " + value);
        if (!line.invalid().isEmpty() || line.rules().size() != 1) {
            leave("'" + name + "' for '" + path + "'", "Cloudflare would not read it");
        } else if (isSet(line.rules().get(0), name)) {
            leave("'" + name + "' for '" + path + "'", "another rule sets it for some of the same paths");
        } else {
            blocks.computeIfAbsent(path, key -> new ArrayList<>()).add(name + ": " + value);
        }
    }

    private boolean isSet(Headers.Rule rule, String name) {
        List<Headers.Rule> rules = new ArrayList<>(present.rules());
        rules.addAll(Headers.parse(text(blocks)).rules());
        return rules.stream().anyMatch(other -> other.sets(name) && other.overlaps(rule));
    }

    private void leave(String what, String reason) {
        left.add(doubts.leave(what, reason));
    }

    /** Lines to put behind those of the file. */
    String text() {
        return String.join("", left.stream().map(line -> line + "\n").toList()) + text(blocks);
    }

    private static String text(Map<String, List<String>> blocks) {
        StringBuilder text = new StringBuilder();
        blocks.forEach((path, headers) -> {
            text.append(path).append('\n');
            headers.forEach(header -> text.append("  ").append(header).append('\n'));
        });
        return text.toString();
    }
}

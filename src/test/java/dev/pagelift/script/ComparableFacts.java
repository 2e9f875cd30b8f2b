package dev.pagelift.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a script says about imports, exports, members of {@code env} and destructuring, in the words of the TypeScript referee. */
final class ComparableFacts {

    private ComparableFacts() {}

    static List<String> of(Script script) {
        List<String> facts = new ArrayList<>();
        for (Import i : script.imports()) {
            facts.add(String.join(
                    " ", "import", i.module(), i.imported(), i.local().name(), String.valueOf(i.typeOnly())));
        }
        for (Export e : script.exports()) {
            facts.add(String.join(" ", "export", e.name(), e.module(), e.imported(), String.valueOf(e.typeOnly())));
        }
        for (Node access : script.all(Kind.MEMBER, Kind.INDEX)) {
            Node holder = access.firstChild().bare();
            String name = holder.is(Kind.IDENTIFIER) ? holder.name() : Parts.memberKey(holder);
            String key = Parts.memberKey(access);
            if (name.equals("env") && !key.isEmpty() && !isInImportEquals(access)) {
                facts.add("env " + access.start() + " " + key);
            }
        }
        for (Node pattern : script.all(Kind.OBJECT_PATTERN)) {
            pattern.children().forEach(element -> facts.add(taken(element)));
        }
        Collections.sort(facts);
        return facts;
    }

    private static boolean isInImportEquals(Node access) {
        Node around = access.parent();
        while (around.is(Kind.MEMBER)) {
            around = around.parent();
        }
        return around.is(Kind.IMPORT_EQUALS);
    }

    private static String taken(Node element) {
        String key = element.is(Kind.REST) ? "..." : element.key();
        Node initial = element.is(Kind.PROPERTY) ? element.value().initializer() : element.initializer();
        return "take " + element.start() + " " + key + " " + (initial.exists() ? initial.start() : -1);
    }
}

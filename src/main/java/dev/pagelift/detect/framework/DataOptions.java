package dev.pagelift.detect.framework;

import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.List;
import java.util.Optional;

/** Options in JSON, TOML or YAML. */
record DataOptions(Document document) implements OptionFile {

    @Override
    public List<Option> read(String option, String place) {
        Node node = document.root();
        Optional<Node.Member> member = Optional.empty();
        for (String key : place.split("\\.")) {
            member = node.member(key);
            if (member.isEmpty()) {
                return List.of();
            }
            node = member.get().value();
        }
        return member
                .flatMap(found ->
                        found.value().scalarText().map(text -> Option.known(option, document.locate(found), text)))
                .stream()
                .toList();
    }
}

package dev.pagelift.syntax;

import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The first document of a YAML file. Aliases are followed within a budget; tags never make objects. */
final class Yaml {

    private static final int LARGEST = 3 << 20;
    private static final int MOST_NODES = 200_000;
    private static final int DEEPEST = 100;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setMaxAliasesForCollections(50)
            .setAllowDuplicateKeys(true)
            .setCodePointLimit(LARGEST)
            .build();

    private final String text;
    private final int base;
    private final CodePoints codePoints;
    private final List<Document.Problem> problems;
    private final Set<org.snakeyaml.engine.v2.nodes.Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;

    private Yaml(String text, int base, List<Document.Problem> problems) {
        this.text = text;
        this.base = base;
        this.problems = problems;
        this.codePoints = CodePoints.of(text);
    }

    static Node parse(String text, List<Document.Problem> problems) {
        return new Yaml(text, text.startsWith("\uFEFF") ? 1 : 0, problems).document();
    }

    private Node document() {
        Node nothing = Node.object(Map.of(), Span.START_OF_FILE);
        try {
            for (org.snakeyaml.engine.v2.nodes.Node first :
                    new Compose(SETTINGS).composeAllFromString(text.substring(base))) {
                return node(first, 0);
            }
        } catch (MarkedYamlEngineException e) {
            problem(
                    e.getProblemMark().map(this::offset).orElse(0),
                    Optional.ofNullable(e.getProblem()).orElse("it cannot be read"));
        } catch (YamlEngineException e) {
            problem(0, Optional.ofNullable(e.getMessage()).orElse("it cannot be read"));
        } catch (StackOverflowError e) {
            // The library has no limit on depth of its own; the caller runs us on a stack of known size.
            problem(0, "it is nested too deeply");
        }
        return nothing;
    }

    private Node node(org.snakeyaml.engine.v2.nodes.Node yaml, int depth) {
        if (++nodes > MOST_NODES || depth > DEEPEST || !open.add(yaml)) {
            problem(start(yaml), "its aliases or its nesting make it too large to read");
            return Node.scalar(Node.Kind.NULL, null, span(yaml));
        }
        try {
            if (yaml instanceof MappingNode mapping) {
                return object(mapping, depth);
            }
            if (yaml instanceof SequenceNode sequence) {
                List<Node> items = new ArrayList<>();
                sequence.getValue().forEach(item -> items.add(node(item, depth + 1)));
                return Node.array(items, span(yaml));
            }
            return scalar((ScalarNode) yaml);
        } finally {
            open.remove(yaml);
        }
    }

    private Node object(MappingNode mapping, int depth) {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                members.put(
                        key.getValue(),
                        new Node.Member(key.getValue(), span(key), node(tuple.getValueNode(), depth + 1)));
            }
        }
        return Node.object(members, span(mapping));
    }

    private Node scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String value = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            return Node.scalar(Node.Kind.NULL, null, span(scalar));
        }
        if (tag.equals(Tag.BOOL)) {
            return Node.scalar(Node.Kind.BOOLEAN, value.equalsIgnoreCase("true"), span(scalar));
        }
        boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
        return Node.scalar(number ? Node.Kind.NUMBER : Node.Kind.STRING, value, span(scalar));
    }

    private Span span(org.snakeyaml.engine.v2.nodes.Node yaml) {
        int start = start(yaml);
        int end = yaml.getEndMark().map(this::offset).orElse(start);
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, Math.max(start, end));
    }

    private int start(org.snakeyaml.engine.v2.nodes.Node yaml) {
        return yaml.getStartMark().map(this::offset).orElse(0);
    }

    /** Marks count code points. */
    private int offset(Mark mark) {
        return Math.min(text.length(), base + codePoints.toUtf16(mark.getIndex()));
    }

    private void problem(int at, String why) {
        String sentence = why.lines().findFirst().orElse(why);
        problems.add(new Document.Problem(
                new Span(at, at),
                "This is not YAML we can read: " + (sentence.endsWith(".") ? sentence : sentence + ".")));
    }
}

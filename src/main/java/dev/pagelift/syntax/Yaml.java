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
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The documents of a YAML file. Aliases are followed within a budget; tags never make objects. */
final class Yaml {

    private static final int LARGEST = 3 << 20;
    /** Text that aliases may add up to, in UTF-16 code units. */
    private static final int MOST_TEXT = 4 * LARGEST;

    private static final String UNKNOWN_ALIAS = "found undefined alias";

    /** What most files fit into. */
    private static final int USUAL = 16 << 10;

    private static final LoadSettings SETTINGS = settings(USUAL);

    private final String text;
    private final int base;
    private final LoadSettings settings;
    private final CodePoints codePoints;
    private final Problems problems;
    private final Set<org.snakeyaml.engine.v2.nodes.Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;
    private int textLength;
    private boolean exhausted;

    private Yaml(String text, int base, Problems problems) {
        this.text = text;
        this.base = base;
        this.problems = problems;
        this.settings = text.length() <= USUAL ? SETTINGS : settings(text.length());
        this.codePoints = CodePoints.of(text);
    }

    /**
     * The library copies all of a value that it is in the middle of whenever its buffer is empty, so with a small buffer the
     * time grows with the square of the longest value: about a minute for 10 MB (measured, snakeyaml-engine 3.2).
     */
    private static LoadSettings settings(int buffer) {
        return LoadSettings.builder()
                .setUseMarks(true)
                .setMaxAliasesForCollections(50)
                .setAllowDuplicateKeys(true)
                .setCodePointLimit(LARGEST)
                .setBufferSize(buffer)
                .build();
    }

    /** The first document; an empty object where there is none. */
    static Node parse(String text, Problems problems) {
        return parse(text, 1, problems).stream().findFirst().orElseGet(() -> Node.object(Map.of(), Span.START_OF_FILE));
    }

    /** The documents in their order, up to a number of them. */
    static List<Node> parse(String text, int most, Problems problems) {
        if (text.length() > LARGEST) {
            problems.add(0, "This YAML is too large to read: it has more than " + LARGEST + " characters.");
            return List.of();
        }
        return new Yaml(text, text.startsWith("\uFEFF") ? 1 : 0, problems).documents(most);
    }

    private List<Node> documents(int most) {
        List<Node> documents = new ArrayList<>();
        try {
            Composer composer = new Composer(settings, events());
            while (documents.size() < most && composer.hasNext()) {
                documents.add(node(composer.next()));
            }
        } catch (MarkedYamlEngineException e) {
            problem(
                    e.getProblemMark().map(this::offset).orElse(0),
                    Optional.ofNullable(e.getProblem()).orElse("it cannot be read"));
        } catch (ReaderException e) {
            problem(offset(e.getPosition()), "it holds a character that YAML does not allow");
        } catch (YamlEngineException e) {
            problem(0, Optional.ofNullable(e.getMessage()).orElse("it cannot be read"));
        }
        return documents;
    }

    private Parser events() {
        return new BoundedYaml(new ParserImpl(settings, new StreamReader(settings, text.substring(base))));
    }

    private Node node(org.snakeyaml.engine.v2.nodes.Node yaml) {
        if (exhausted || isTooMuch(yaml) || !open.add(yaml)) {
            if (!exhausted) {
                exhausted = true;
                problem(start(yaml), "its aliases make it too large to read");
            }
            return Node.scalar(Node.Kind.NULL, null, span(yaml));
        }
        try {
            if (yaml instanceof MappingNode mapping) {
                return object(mapping);
            }
            if (yaml instanceof SequenceNode sequence) {
                List<Node> items = new ArrayList<>();
                sequence.getValue().forEach(item -> items.add(node(item)));
                return Node.array(items, span(yaml));
            }
            return scalar((ScalarNode) yaml);
        } finally {
            open.remove(yaml);
        }
    }

    /** Aliases can make a small file deep or large: here each costs as much as what it stands for. */
    private boolean isTooMuch(org.snakeyaml.engine.v2.nodes.Node yaml) {
        if (yaml instanceof ScalarNode scalar) {
            textLength += scalar.getValue().length();
        }
        return ++nodes > BoundedYaml.MOST_NODES || textLength > MOST_TEXT || open.size() > BoundedYaml.DEEPEST;
    }

    private Node object(MappingNode mapping) {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                members.put(key.getValue(), new Node.Member(key.getValue(), span(key), node(tuple.getValueNode())));
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

    private int offset(Mark mark) {
        return offset(mark.getIndex());
    }

    /** Positions are counted in code points, without the byte order mark. */
    private int offset(int codePoint) {
        return Math.min(text.length(), codePoints.toUtf16(base + codePoint));
    }

    private void problem(int at, String why) {
        String line = why.lines().findFirst().orElse(why);
        String sentence = line.startsWith(UNKNOWN_ALIAS) ? UNKNOWN_ALIAS : line;
        problems.add(at, "This is not YAML we can read: " + sentence + (sentence.endsWith(".") ? "" : "."));
    }
}

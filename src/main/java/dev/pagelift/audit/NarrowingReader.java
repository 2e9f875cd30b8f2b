package dev.pagelift.audit;

import dev.pagelift.rule.Level;
import dev.pagelift.rule.Precision;
import dev.pagelift.rule.Rule;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.rule.language.Kebab;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a {@code .pagelift.toml}. An entry that cannot be understood, or that would widen the audit, is left out with a notice. */
public final class NarrowingReader {

    /** The file at the root of an audited repository. */
    public static final RepoPath FILE = RepoPath.of(".pagelift.toml");

    private static final int MOST_ENTRIES = 1_000;
    private static final int LONGEST_PATH = 1_000;

    private final SourceFile file;
    private final RuleSet rules;
    private final List<Notice> notices = new ArrayList<>();

    private NarrowingReader(SourceFile file, RuleSet rules) {
        this.file = file;
        this.rules = rules;
    }

    /** What a file says, and everything in it that does not count. */
    public record Reading(Narrowing narrowing, List<Notice> notices) {}

    /**
     * Reads a file.
     *
     * @param rules those it can name
     */
    public static Reading read(SourceFile file, RuleSet rules) {
        NarrowingReader reader = new NarrowingReader(file, rules);
        Document document = Format.TOML.read(file);
        document.problems().forEach(problem -> reader.refuse(problem.span(), problem.message()));
        reader.refuseUnknown(document.root(), Set.of("min-precision", "levels", "ignore"));
        Narrowing narrowing = new Narrowing(
                reader.precision(document.root()), reader.levels(document.root()), reader.entries(document.root()));
        return new Reading(narrowing, reader.notices);
    }

    private Precision precision(Node root) {
        return root.get("min-precision")
                .flatMap(node -> constant(node, Precision.values()))
                .orElse(Precision.LOW);
    }

    private Map<String, Level> levels(Node root) {
        Map<String, Level> levels = new HashMap<>();
        for (Node.Member member : members(root, "levels")) {
            Optional<Rule> rule = rule(member.key(), member.keySpan());
            Optional<Level> level = constant(member.value(), Level.values());
            if (rule.isPresent() && level.isPresent()) {
                if (level.get().compareTo(rule.get().level()) < 0) {
                    refuse(
                            member.value().span(),
                            "This file can only lower the level of '" + member.key() + "', which is '"
                                    + Kebab.of(rule.get().level()) + "'.");
                } else {
                    levels.put(member.key(), level.get());
                }
            }
        }
        return levels;
    }

    private List<Narrowing.Ignored> entries(Node root) {
        List<Narrowing.Ignored> ignored = new ArrayList<>();
        List<Node> entries = root.get("ignore").map(Node::items).orElse(List.of());
        for (Node entry : entries.subList(0, Math.min(entries.size(), MOST_ENTRIES))) {
            entry(entry).ifPresent(ignored::add);
        }
        return ignored;
    }

    private Optional<Narrowing.Ignored> entry(Node entry) {
        refuseUnknown(entry, Set.of("rule", "path", "reason"));
        String rule = entry.string("rule").orElse(null);
        String path = entry.string("path").orElse(null);
        String reason = entry.string("reason").orElse("").strip();
        if (reason.isEmpty() || rule == null && path == null || path != null && path.length() > LONGEST_PATH) {
            refuse(entry.span(), "An entry needs a 'reason', and a 'rule' or a 'path'.");
            return Optional.empty();
        }
        if (rule != null && rule(rule, entry.get("rule").orElseThrow().span()).isEmpty()) {
            return Optional.empty();
        }
        Location at = file.locate(entry.span());
        PathPattern pattern = path == null ? null : PathPattern.of(path);
        return Optional.of(new Narrowing.Ignored(at.file() + ":" + at.line(), at, rule, pattern, reason));
    }

    private Optional<Rule> rule(String id, Span span) {
        Optional<Rule> rule = rules.find(id);
        if (rule.isEmpty()) {
            refuse(span, "There is no rule '" + id + "'; 'pagelift rules list' names them all.");
        }
        return rule;
    }

    private static Collection<Node.Member> members(Node root, String key) {
        return root.get(key).map(node -> node.members().values()).orElse(List.of());
    }

    private <E extends Enum<E>> Optional<E> constant(Node node, E[] constants) {
        String text = node.string().orElse("");
        List<String> words = new ArrayList<>();
        for (E constant : constants) {
            if (Kebab.of(constant).equals(text)) {
                return Optional.of(constant);
            }
            words.add("'" + Kebab.of(constant) + "'");
        }
        refuse(node.span(), "This must be one of " + String.join(", ", words) + ".");
        return Optional.empty();
    }

    private void refuseUnknown(Node object, Set<String> known) {
        for (Node.Member member : object.members().values()) {
            if (!known.contains(member.key())) {
                refuse(member.keySpan(), "'" + member.key() + "' is not a key here and is not followed.");
            }
        }
    }

    private void refuse(Span span, String message) {
        notices.add(new Notice("pagelift-config", Notice.Effect.NOTE, file.locate(span), message));
    }
}

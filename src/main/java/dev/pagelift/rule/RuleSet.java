package dev.pagelift.rule;

import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Site;
import dev.pagelift.rule.language.FactType;
import dev.pagelift.rule.language.Kebab;
import dev.pagelift.rule.language.Vocabulary;
import dev.pagelift.snapshot.Bundled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The rules of one run, sorted by id. Safe to use from several threads. */
public final class RuleSet {

    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<String, RulePage> customPages;
    private final Map<Class<?>, List<Judge>> judges = new ConcurrentHashMap<>();

    private RuleSet(Collection<Rule> rules, Map<String, RulePage> customPages) {
        for (Rule rule : rules) {
            this.rules.put(rule.id(), rule);
        }
        this.customPages = customPages;
    }

    /** The rules that come with Pagelift. */
    public static RuleSet builtIn() {
        return new RuleSet(RuleIndex.read(Bundled.bytes(RuleIndex.FOLDER + RuleIndex.RULES)), Map.of());
    }

    /** The rules of some files alone. */
    public static RuleSet of(Collection<RuleFile> files) {
        return new RuleSet(List.of(), Map.of()).plus(files);
    }

    /** What rules can name: every kind of fact, and the site. */
    public static Vocabulary vocabulary() {
        return Vocabulary.of(Fact.class, Site.class);
    }

    /**
     * These rules and those of a folder of the user's.
     *
     * @param custom none of which has the id of a rule that is here already, see {@link RuleFolder#read}
     */
    public RuleSet plus(Collection<RuleFile> custom) {
        List<Rule> all = new ArrayList<>(rules.values());
        Map<String, RulePage> pages = new HashMap<>(customPages);
        for (RuleFile file : custom) {
            all.add(file.rule());
            pages.put(file.rule().id(), file.page());
        }
        return new RuleSet(all, pages);
    }

    /** The rules that are wanted. */
    public RuleSet filter(Predicate<Rule> wanted) {
        return new RuleSet(rules.values().stream().filter(wanted).toList(), customPages);
    }

    /** The same rules, some of them with another level. */
    public RuleSet withLevels(Map<String, Level> levels) {
        return new RuleSet(
                rules.values().stream()
                        .map(rule -> rule.withLevel(levels.getOrDefault(rule.id(), rule.level())))
                        .toList(),
                customPages);
    }

    /** All rules, sorted by id. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    public Optional<Rule> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The documentation of one of these rules; the pages of built-in rules are read when the first is asked for. */
    public RulePage page(Rule rule) {
        RulePage custom = customPages.get(rule.id());
        return custom == null ? BuiltInPages.page(rule.id()) : custom;
    }

    /** The same without its examples. */
    public RuleHelp help(Rule rule) {
        RulePage custom = customPages.get(rule.id());
        return custom == null ? BuiltInPages.help(rule.id()) : RuleHelp.of(custom);
    }

    /** What the rules say about a fact of a site, sorted by rule. */
    public List<Judgement> judge(Record fact, Record site) {
        List<Judge> about = judges(fact, site);
        if (about.isEmpty()) {
            return List.of();
        }
        String mode = about.get(0).mode(site);
        List<Judgement> judgements = new ArrayList<>();
        for (Judge judge : about) {
            judge.judge(fact, site, mode).ifPresent(judgements::add);
        }
        return judgements;
    }

    private List<Judge> judges(Record fact, Record site) {
        List<Judge> known = judges.get(fact.getClass());
        if (known != null) {
            return known;
        }
        String name = Kebab.of(fact.getClass());
        List<Judge> about = new ArrayList<>();
        for (Rule rule : rules.values()) {
            if (rule.fact().equals(name)) {
                about.add(new Judge(rule, FactType.ofChecked(fact.getClass(), site.getClass())));
            }
        }
        judges.putIfAbsent(fact.getClass(), about);
        return about;
    }
}

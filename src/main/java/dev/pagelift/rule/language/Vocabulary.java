package dev.pagelift.rule.language;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Everything rules can be about: the kinds of facts by name. */
public final class Vocabulary {

    private final Map<String, FactType> facts = new TreeMap<>();

    private Vocabulary() {}

    /**
     * All records that implement a sealed interface, directly or through sealed interfaces below it. A record {@code RouteFile} is
     * the fact {@code route-file}.
     *
     * @param site the record of a site, see {@link FactType#of}
     * @throws IllegalArgumentException when two records would have one name, or something below the interface is no record
     */
    public static Vocabulary of(Class<?> sealed, Class<? extends Record> site) {
        Vocabulary vocabulary = new Vocabulary();
        vocabulary.add(sealed, site);
        return vocabulary;
    }

    private void add(Class<?> type, Class<? extends Record> site) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                add(permitted, site);
            }
        } else if (type.isRecord()) {
            FactType fact = FactType.of(type.asSubclass(Record.class), site);
            if (facts.put(fact.name(), fact) != null) {
                throw new IllegalArgumentException("two kinds of facts are called " + fact.name());
            }
        } else {
            throw new IllegalArgumentException(type + " is neither a record nor sealed");
        }
    }

    public Optional<FactType> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** The names of all facts, sorted. */
    public Set<String> names() {
        return facts.keySet();
    }
}

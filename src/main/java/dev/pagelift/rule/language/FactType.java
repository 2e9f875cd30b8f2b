package dev.pagelift.rule.language;

import dev.pagelift.rule.language.Shape.Component;
import dev.pagelift.rule.language.Type.Choice;
import dev.pagelift.rule.language.Type.ListOf;
import dev.pagelift.rule.language.Type.Opaque;
import dev.pagelift.rule.language.Type.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One kind of fact and the site it belongs to: the fields a rule about it can name. */
public final class FactType {

    private static final String SITE = "site";
    private static final String MODE = "mode";

    private final String name;
    private final Shape fact;
    private final Shape site;
    private final Component mode;
    private final boolean checksNulls;

    private FactType(Class<? extends Record> fact, Class<? extends Record> site, boolean checksNulls) {
        this.name = Kebab.of(fact);
        this.fact = Shape.of(fact);
        this.site = Shape.of(site);
        this.checksNulls = checksNulls;
        Component found = this.site.find(MODE);
        if (found == null || !(found.type() instanceof Choice)) {
            throw new IllegalArgumentException(site + " has no component 'mode' that is an enumeration");
        }
        this.mode = found;
    }

    /**
     * The kind of fact that a record class is.
     *
     * @param site has an enumeration called {@code mode}; its fields are named {@code site.…} unless the fact has a component
     *     called {@code site} itself
     */
    public static FactType of(Class<? extends Record> fact, Class<? extends Record> site) {
        return new FactType(fact, site, true);
    }

    /** The same for rules that have been checked before, whose use of null is not looked into again. */
    public static FactType ofChecked(Class<? extends Record> fact, Class<? extends Record> site) {
        return new FactType(fact, site, false);
    }

    /** As rules write it. */
    public String name() {
        return name;
    }

    /** The modes a site can have, as rules write them. */
    public List<String> modes() {
        return ((Choice) mode.type()).words();
    }

    /** The mode of a site, as rules write it. */
    public String mode(Record of) {
        return String.valueOf(mode.read(of));
    }

    /**
     * The field that a path of names leads to.
     *
     * @param present paths known not to be null
     */
    Term.Field field(Syntax.Name name, Set<String> present) {
        List<Token> path = name.path();
        boolean ofSite = fact.find(SITE) == null && path.get(0).text().equals(SITE);
        if (ofSite && path.size() == 1) {
            throw new Refused(name.offset(), "'site' is a record; name one of its fields: " + list(site) + ".");
        }
        Shape owner = ofSite ? site : fact;
        List<Component> steps = new ArrayList<>();
        for (int i = ofSite ? 1 : 0; i < path.size(); i++) {
            Component step = step(owner, path, i);
            steps.add(step);
            if (i + 1 < path.size()) {
                owner = within(step, path, i, present);
            }
        }
        return new Term.Field(name.dotted(), ofSite, steps);
    }

    private Component step(@Nullable Shape owner, List<Token> path, int at) {
        Token token = path.get(at);
        Component found = owner == null ? null : owner.find(token.text());
        if (found == null) {
            String whole = at == 0 ? name : dotted(path, at);
            throw new Refused(
                    token.offset(),
                    owner == null
                            ? "'" + whole + "' has no fields."
                            : "'" + whole + "' has no field '" + token.text() + "'; it has " + list(owner) + ".");
        }
        if (found.type() instanceof Opaque opaque) {
            throw new Refused(token.offset(), token + " is " + opaque.describe() + ".");
        }
        if (found.type() instanceof ListOf && mayBeNull(found)) {
            throw new Refused(token.offset(), token + " is a list that may be null, which rules cannot read.");
        }
        return found;
    }

    private @Nullable Shape within(Component component, List<Token> path, int at, Set<String> present) {
        requirePresent(component, dotted(path, at + 1), path.get(0).offset(), present);
        return component.type() instanceof Struct struct ? Shape.of(struct.record()) : null;
    }

    /** Refuses a field that may be null where nothing has asked whether it is. */
    void requirePresent(Component component, String path, int offset, Set<String> present) {
        if (!present.contains(path) && mayBeNull(component)) {
            throw new Refused(offset, "'" + path + "' may be null here; ask '" + path + " != null &&' first.");
        }
    }

    private boolean mayBeNull(Component component) {
        return checksNulls && component.mayBeNull();
    }

    /** Whether it makes no sense to compare the field with null. */
    boolean isNeverNull(Component component) {
        return checksNulls && !component.mayBeNull();
    }

    private static String dotted(List<Token> path, int end) {
        return new Syntax.Name(path.subList(0, end)).dotted();
    }

    private static String list(Shape shape) {
        return String.join(", ", shape.names());
    }
}

package dev.pagelift.detect.binding;

import dev.pagelift.detect.flow.Flow;
import dev.pagelift.detect.flow.Followed;
import dev.pagelift.detect.flow.Place;
import dev.pagelift.detect.flow.Way;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.snapshot.RepoPath;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The environment of a project's code: whatever is read of it is a binding, a variable or a secret. */
final class Environment implements Followed {

    private static final Set<String> LISTING =
            Set.of("Object.keys", "Object.values", "Object.entries", "Reflect.ownKeys", "JSON.stringify");

    private final String via;
    private final RepoPath project;
    private final boolean process;
    private final @Nullable Place taken;
    private final BindingUses uses;

    Environment(String via, RepoPath project, BindingUses uses) {
        this(via, project, false, null, uses);
    }

    private Environment(String via, RepoPath project, boolean process, @Nullable Place taken, BindingUses uses) {
        this.via = via;
        this.project = project;
        this.process = process;
        this.taken = taken;
        this.uses = uses;
    }

    /**
     * That of the process.
     *
     * @param taken the expression that hands on the whole of it, or null where single names are read
     */
    static Environment ofProcess(String via, RepoPath project, @Nullable Place taken, BindingUses uses) {
        return new Environment(via, project, true, taken, uses);
    }

    String via() {
        return via;
    }

    RepoPath project() {
        return project;
    }

    /** Whether it is that of the process, which has bindings only where a framework puts them there. */
    boolean isProcess() {
        return process;
    }

    /** Where the whole of the process' environment is handed on, so that whoever gets it can read it. */
    @Nullable
    Place taken() {
        return taken;
    }

    @Override
    public void arrived(Place place, Flow flow) {
        Node node = place.node();
        if (node.is(Kind.OBJECT_PATTERN) || node.is(Kind.OBJECT) && node.isWritten()) {
            node.members().forEach(member -> takenOut(place, member, flow));
            return;
        }
        Node around = node.parent();
        boolean first = around.firstChild().equals(node);
        switch (around.kind()) {
            case MEMBER -> {
                if (first && !around.isWritten()) {
                    read(new Place(place.file(), around.lastChild()), around, flow);
                }
            }
            case INDEX -> {
                if (first && !around.isWritten()) {
                    uses.readByKey(new Place(place.file(), around.lastChild()), around, this);
                }
            }
            case BINARY -> {
                if (!first && around.operator().equals("in")) {
                    uses.readByKey(new Place(place.file(), around.firstChild()), around.none(), this);
                }
            }
            case FOR_IN -> uses.computed(place, this);
            case ARGUMENTS -> {
                if (LISTING.contains(around.parent().callee().chain().dotted())) {
                    uses.computed(place, this);
                }
            }
            default -> {
                // It is handed on, and followed there.
            }
        }
    }

    private void takenOut(Place pattern, Node member, Flow flow) {
        Place key = new Place(pattern.file(), member.firstChild());
        if (member.is(Kind.REST) || member.is(Kind.SPREAD)) {
            return;
        }
        if (member.key().isEmpty()) {
            uses.readByKey(new Place(pattern.file(), member.firstChild().firstChild()), member.none(), this);
            return;
        }
        BindingUse use = uses.read(key, member.key(), this);
        flow.target(new Place(pattern.file(), member.value()), Way.END, new BindingValue(use));
    }

    private void read(Place name, Node member, Flow flow) {
        BindingUse use = uses.read(name, name.node().name(), this);
        flow.value(new Place(name.file(), member), Way.END, new BindingValue(use));
    }

    @Override
    public void called(Place call, Flow flow) {
        uses.readByKey(new Place(call.file(), call.node().argument(0)), call.node(), this);
    }

    @Override
    public boolean crossesModules() {
        return true;
    }

    /** What it is called makes no difference to where it goes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Environment environment
                && environment.process == process
                && environment.project.equals(project)
                && Objects.equals(environment.taken, taken);
    }

    @Override
    public int hashCode() {
        return Objects.hash(project, process, taken);
    }
}

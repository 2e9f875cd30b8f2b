package dev.pagelift.detect.flow;

import dev.pagelift.detect.Repository;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.snapshot.SourceFile;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A search that follows values forward. It is started at some places and then run to its end. */
public final class Flow {

    /** Steps for one repository. One of 6,000 scripts takes a tenth of it. */
    private static final int MOST_STEPS = 500_000;

    private enum Role {
        /** An expression has the value. */
        VALUE,
        /** A name or pattern is bound to it. */
        TARGET,
        /** A module exports it. */
        EXPORT
    }

    private record Step(Place place, Role role, Way way, Followed what, String name) {

        @Override
        public int hashCode() {
            return 31 * (31 * place.hashCode() + way.hashCode()) + name.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Step step
                    && place.equals(step.place)
                    && role == step.role
                    && way.equals(step.way)
                    && what.equals(step.what)
                    && name.equals(step.name);
        }
    }

    private final Deque<Step> toDo = new ArrayDeque<>();
    private final Set<Step> seen = new HashSet<>();
    private final Values values;
    private final Targets targets;
    private final Importers importers;
    private final Functions functions;
    private final Calls calls;
    private final Instances instances;

    /** @param files the scripts in which imports are looked for; what those import is read wherever it is */
    public Flow(Repository repository, Collection<SourceFile> files) {
        instances = new Instances(this);
        functions = new Functions(repository.modules());
        calls = new Calls(this, functions, instances);
        values = new Values(this, calls, instances);
        targets = new Targets(this, instances);
        importers = new Importers(repository, files);
    }

    /** An expression has a value of some way. */
    public void value(Place place, Way way, Followed what) {
        add(new Step(place, Role.VALUE, way, what, ""));
    }

    /** A name, a pattern or a member gets a value of some way. */
    public void target(Place place, Way way, Followed what) {
        add(new Step(place, Role.TARGET, way, what, ""));
    }

    /** A {@link Kind#PARAMETER} gets a value of some way. */
    public void parameter(Place place, Way way, Followed what) {
        calls.parameter(place, way, what);
    }

    /** Every instance of a class has a value of some way. */
    public void instance(Place type, Way way, Followed what) {
        instances.keeps(type, way, what);
    }

    /** What the calls that have been met so far pass to a function at a position. */
    public List<Place> argumentsOf(Node function, int position) {
        return functions.argumentsOf(function, position);
    }

    /** The class whose instance {@code this} is. */
    public static Optional<Node> classAround(Node self) {
        return Optional.of(Instances.around(self)).filter(Node::exists);
    }

    /** Whether a parameter of a constructor is a field as well. */
    public static boolean isParameterProperty(Node parameter) {
        return Calls.isProperty(parameter);
    }

    /** A module offers a value of some way under a name. */
    void exported(Place place, String name, Way way, Followed what) {
        if (what.crossesModules()) {
            Node root = place.node().script().root();
            add(new Step(place.at(root), Role.EXPORT, way, what, name));
        }
    }

    private void add(Step step) {
        if (step.place().node().exists() && !step.way().isTooLong() && seen.size() < MOST_STEPS && seen.add(step)) {
            toDo.addLast(step);
        }
    }

    /** Takes every step. */
    public void run() {
        while (!toDo.isEmpty()) {
            Step step = toDo.removeFirst();
            switch (step.role()) {
                case VALUE -> values.follow(step.place(), step.way(), step.what());
                case TARGET -> targets.follow(step.place(), step.way(), step.what());
                case EXPORT -> importers.follow(step.place().file(), step.name(), step.way(), step.what(), this);
            }
        }
    }

    /** Whether there was more to follow than the limit allows. */
    public boolean hasGivenUp() {
        return seen.size() >= MOST_STEPS;
    }
}

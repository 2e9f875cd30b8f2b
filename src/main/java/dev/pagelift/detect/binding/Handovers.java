package dev.pagelift.detect.binding;

import dev.pagelift.catalog.Entrance;
import dev.pagelift.detect.Repository;
import dev.pagelift.detect.binding.EnvironmentTypes.Found;
import dev.pagelift.detect.binding.EnvironmentTypes.Handed;
import dev.pagelift.detect.binding.Projects.Project;
import dev.pagelift.detect.flow.Flow;
import dev.pagelift.detect.flow.Place;
import dev.pagelift.detect.flow.Starts;
import dev.pagelift.detect.flow.Way;
import dev.pagelift.detect.module.ModuleGraph;
import dev.pagelift.script.Export;
import dev.pagelift.script.Import;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Origin;
import dev.pagelift.script.Script;
import dev.pagelift.script.Variable;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;

/**
 * The places in one script where the environment is handed over, as the catalogue describes them. They are found first, of several
 * scripts at the same time, and the flow is started at them by {@link #begin}.
 */
final class Handovers {

    private static final String PROCESS = "process.env";

    private final ModuleGraph modules;
    private final Starts starts = new Starts();
    private final BindingUses uses;
    private final Project project;
    private final RepoPath file;
    private final Script script;

    Handovers(Repository repository, BindingUses uses, Project project, RepoPath file, Script script) {
        this.modules = repository.modules();
        this.uses = uses;
        this.project = project;
        this.file = file;
        this.script = script;
    }

    /** Finds where a framework says that it hands the environment over. */
    void find(List<Entrance> entrances) {
        for (Entrance entrance : entrances) {
            values(entrance);
            globals(entrance);
            bases(entrance);
            exports(entrance);
            callbacks(entrance);
            methods(entrance);
        }
    }

    /** Finds where the members of something are called what those of the environment's holder are. */
    void findByName(List<Entrance> entrances) {
        entrances.forEach(this::chains);
    }

    /** Finds where the type of something says what it is. */
    void findByType(EnvironmentTypes types) {
        for (Node node : script.all(Kind.PARAMETER, Kind.DECLARATOR, Kind.FIELD, Kind.AS, Kind.SATISFIES)) {
            boolean cast = node.is(Kind.AS) || node.is(Kind.SATISFIES);
            Place type = new Place(file, cast ? node.lastChild() : node.type());
            if (type.node().exists()) {
                types.of(type).forEach(found -> annotated(node, found));
                types.handedBy(type)
                        .forEach(handed -> hand(new Place(file, cast ? node.firstChild() : initial(node)), handed));
            }
        }
    }

    /** Starts the flow at what has been found since the last time. */
    void begin(Flow flow) {
        starts.begin(flow);
    }

    private Environment environment(String via) {
        return via.equals(PROCESS)
                ? Environment.ofProcess(via, project.folder(), null, uses)
                : new Environment(via, project.folder(), uses);
    }

    /** The environment behind a name; where it is that of the process and not read at once, it is known where it was taken. */
    private Environment environment(String via, Node name) {
        Node whole = name.parent();
        boolean handedOn = via.equals(PROCESS)
                && whole.is(Kind.MEMBER)
                && !whole.parent().is(Kind.MEMBER)
                && !whole.parent().is(Kind.INDEX);
        return handedOn ? Environment.ofProcess(via, project.folder(), new Place(file, whole), uses) : environment(via);
    }

    private void target(Node target, Found found) {
        starts.target(new Place(file, target), found.way(), environment(found.via()));
    }

    private void value(Node expression, Found found) {
        starts.value(new Place(file, expression), found.way(), environment(found.via()));
    }

    private static Found found(Entrance entrance) {
        return new Found(entrance.via(), Way.parse(entrance.way()));
    }

    private static Found under(Found found, String step) {
        return new Found(found.via(), found.way().under(step));
    }

    private void values(Entrance entrance) {
        if (entrance.values().isEmpty()) {
            return;
        }
        for (Import imported : script.imports()) {
            if (!imported.typeOnly() && entrance.comesFrom(imported.module())) {
                imported(entrance, imported);
            }
        }
        for (Node call : script.all(Kind.CALL, Kind.IMPORT_CALL)) {
            if (call.requiredModule().filter(entrance::comesFrom).isPresent()) {
                entrance.values().forEach(name -> value(call, under(found(entrance), name)));
            }
        }
    }

    private void imported(Entrance entrance, Import imported) {
        boolean all = imported.imported().equals(Import.NAMESPACE);
        for (String name : entrance.values()) {
            if (name.equals(imported.imported())) {
                target(imported.local(), found(entrance));
            } else if (all) {
                target(imported.local(), under(found(entrance), name));
            }
        }
    }

    private void globals(Entrance entrance) {
        for (Variable variable : entrance.globals().isEmpty() ? List.<Variable>of() : script.undeclared()) {
            if (entrance.globals().contains(variable.name())) {
                variable.references().stream()
                        .filter(reference -> reference.is(Kind.IDENTIFIER))
                        .forEach(reference -> starts.value(
                                new Place(file, reference),
                                found(entrance).way(),
                                environment(entrance.via(), reference)));
            }
        }
    }

    private void bases(Entrance entrance) {
        if (entrance.bases().isEmpty()) {
            return;
        }
        for (Node type : script.all(Kind.CLASS_DECLARATION, Kind.CLASS_EXPRESSION)) {
            for (Origin origin : type.child(Kind.EXTENDS).firstChild().bare().origins()) {
                boolean known =
                        entrance.bases().contains("*") || entrance.bases().contains(origin.last());
                if (known && origin.module().filter(entrance::comesFrom).isPresent()) {
                    Found found = found(entrance);
                    starts.instance(new Place(file, type), found.way(), environment(found.via()));
                }
            }
        }
    }

    private void chains(Entrance entrance) {
        if (entrance.chains().isEmpty() || !entrance.isFor(file.within(project.folder()))) {
            return;
        }
        for (Node member : script.all(Kind.MEMBER)) {
            Node holder = member.firstChild().bare();
            String name = holder.is(Kind.MEMBER) ? holder.lastChild().name() : holder.name();
            if (entrance.chains().contains(name + "." + member.lastChild().name()) && !isOfProcess(member)) {
                value(member, found(entrance));
            }
        }
    }

    private void exports(Entrance entrance) {
        if (entrance.exports().isEmpty() || !entrance.isFor(file.within(project.folder()))) {
            return;
        }
        for (Export export : script.exports()) {
            if (entrance.exports().contains(export.name()) && !export.typeOnly()) {
                modules.export(file, export.name())
                        .ifPresent(source -> hand(
                                new Place(source.file(), source.export().value()),
                                new Handed(entrance.parameter(), found(entrance))));
            }
        }
    }

    /** Every function that an expression stands for gets the environment. */
    private void hand(Place expression, Handed handed) {
        for (Place function : HandlerFunctions.of(modules, expression)) {
            Node parameter = function.node().parameter(handed.parameter());
            Found found = handed.found();
            starts.parameter(function.at(parameter), found.way(), environment(found.via()));
        }
    }

    private void callbacks(Entrance entrance) {
        if (entrance.callbacks().isEmpty()) {
            return;
        }
        for (Node call : script.all(Kind.CALL)) {
            if (isCallTo(entrance, call)) {
                for (Node argument : call.arguments()) {
                    handByPosition(entrance, argument);
                }
            }
        }
    }

    private static boolean isCallTo(Entrance entrance, Node call) {
        if (!entrance.callbacks()
                .contains(
                        call.callee().chain().keys().isEmpty()
                                ? call.callee().bare().name()
                                : call.callee().chain().last())) {
            return false;
        }
        for (Origin origin : call.callee().origins()) {
            boolean known = origin.module()
                    .map(entrance::comesFrom)
                    .orElse(!origin.global().isEmpty());
            if (known && entrance.callbacks().contains(origin.last().isEmpty() ? origin.global() : origin.last())) {
                return true;
            }
        }
        return false;
    }

    private void handByPosition(Entrance entrance, Node argument) {
        for (Place function : HandlerFunctions.of(modules, new Place(file, argument))) {
            Node parameter = function.node().parameter(entrance.parameter());
            if (entrance.called().isEmpty() || isCalled(entrance, parameter)) {
                Found found = found(entrance);
                starts.parameter(function.at(parameter), found.way(), environment(found.via()));
            }
        }
    }

    private void methods(Entrance entrance) {
        boolean imports = !entrance.methods().isEmpty()
                && script.imports().stream().map(Import::module).anyMatch(entrance::comesFrom);
        for (Node call : imports ? script.all(Kind.CALL) : List.<Node>of()) {
            if (call.callee().bare().is(Kind.MEMBER)
                    && entrance.methods().contains(call.callee().chain().last())) {
                call.arguments().forEach(argument -> handByName(entrance, argument));
            }
        }
    }

    /** A router's handlers are known by what their parameters are called, since other functions are passed to it as well. */
    private void handByName(Entrance entrance, Node argument) {
        for (Place function : HandlerFunctions.of(modules, new Place(file, argument))) {
            for (Node parameter : function.node().parameters()) {
                if (isCalled(entrance, parameter)) {
                    Found found = found(entrance);
                    starts.parameter(function.at(parameter), found.way(), environment(found.via()));
                }
            }
        }
    }

    private static boolean isCalled(Entrance entrance, Node parameter) {
        Node target = parameter.target();
        return target.is(Kind.OBJECT_PATTERN)
                ? parameter.parent().firstChild().equals(parameter)
                : entrance.called().contains(target.name());
    }

    private static Node initial(Node node) {
        return node.is(Kind.FIELD) ? node.value() : node.initializer();
    }

    private void annotated(Node node, Found found) {
        switch (node.kind()) {
            case PARAMETER -> {
                if (!isOfProcess(node.initializer())) {
                    starts.parameter(new Place(file, node), found.way(), environment(found.via()));
                }
            }
            case DECLARATOR -> {
                if (!isOfProcess(node.initializer())) {
                    target(node.target(), found);
                }
            }
            case FIELD -> {
                Node type = node.parent().parent();
                starts.instance(new Place(file, type), found.way().under(node.key()), environment(found.via()));
            }
            default -> {
                if (!isOfProcess(node.firstChild()) && !isOfBrowser(node.firstChild())) {
                    value(node, found);
                }
            }
        }
    }

    /** A cast does not make bindings of what the process has. */
    private static boolean isOfProcess(Node expression) {
        return expression.origins().stream().anyMatch(origin -> origin.isGlobal("process"));
    }

    /** What a page keeps at its window, under whatever type. */
    private static boolean isOfBrowser(Node expression) {
        return expression.origins().stream()
                .anyMatch(origin -> origin.root().is(Kind.IDENTIFIER)
                        && origin.root().name().equals("window"));
    }
}

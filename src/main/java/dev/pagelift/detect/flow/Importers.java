package dev.pagelift.detect.flow;

import dev.pagelift.detect.module.ModuleGraph;
import dev.pagelift.detect.module.Resolved;
import dev.pagelift.script.Export;
import dev.pagelift.script.Import;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The modules that take from a module. Found when first asked for, since most repositories never ask. */
final class Importers {

    private final ModuleGraph modules;
    private final Collection<RepoPath> files;
    private final Function<RepoPath, Optional<Script>> scripts;
    private final Map<RepoPath, List<Link>> byTarget = new HashMap<>();
    private boolean linked;

    Importers(ModuleGraph modules, Collection<RepoPath> files, Function<RepoPath, Optional<Script>> scripts) {
        this.modules = modules;
        this.files = files;
        this.scripts = scripts;
    }

    /**
     * Something one module takes from another.
     *
     * @param name what it is called there; {@code *} for everything
     * @param place what it is bound to, or the call that loads it; a re-export is bound to the root of its module
     * @param passedOn the name under which it is exported again; empty for an import
     */
    private record Link(String name, Place place, String passedOn) {}

    /** Goes on in every module that imports a name. */
    void follow(RepoPath file, String name, Way way, Followed what, Flow flow) {
        link();
        for (Link link : byTarget.getOrDefault(file, List.of())) {
            boolean all = link.name().equals(Import.NAMESPACE);
            if (!all && !link.name().equals(name)) {
                continue;
            }
            if (link.passedOn().equals(Import.NAMESPACE)) {
                flow.exported(link.place(), name, way, what);
            } else if (!link.passedOn().isEmpty()) {
                flow.exported(link.place(), link.passedOn(), all ? way.under(name) : way, what);
            } else if (link.place().node().is(Kind.IDENTIFIER)) {
                flow.target(link.place(), all ? way.under(name) : way, what);
            } else {
                flow.value(link.place(), way.under(name), what);
            }
        }
    }

    private void link() {
        if (!linked) {
            linked = true;
            for (RepoPath file : files) {
                scripts.apply(file).ifPresent(script -> link(file, script));
            }
        }
    }

    private void link(RepoPath file, Script script) {
        for (Import imported : script.imports()) {
            if (!imported.typeOnly() && imported.local().exists()) {
                String name = imported.imported().equals(Import.EXPORT_EQUALS) ? Import.NAMESPACE : imported.imported();
                add(file, imported.module(), new Link(name, new Place(file, imported.local()), ""));
            }
        }
        for (Export export : script.exports()) {
            if (!export.typeOnly() && !export.module().isEmpty()) {
                add(file, export.module(), new Link(export.imported(), new Place(file, script.root()), export.name()));
            }
        }
        for (Node call : script.all(Kind.CALL, Kind.IMPORT_CALL)) {
            call.requiredModule()
                    .ifPresent(module -> add(file, module, new Link(Import.NAMESPACE, new Place(file, call), "")));
        }
    }

    private void add(RepoPath importer, String module, Link link) {
        modules.resolve(importer, module)
                .map(Resolved::file)
                .ifPresent(target ->
                        byTarget.computeIfAbsent(target, key -> new ArrayList<>()).add(link));
    }
}

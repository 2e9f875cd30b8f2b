package dev.pagelift.detect.module;

import dev.pagelift.script.Export;
import dev.pagelift.script.Import;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Origin;
import dev.pagelift.script.Script;
import dev.pagelift.script.Variable;
import dev.pagelift.snapshot.RepoPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The scripts of a repository as modules that take from each other. Circles are no obstacle. */
public final class ModuleGraph {

    /** Modules looked into for one value. */
    private static final int MOST_STEPS = 100;

    private final Modules modules;
    private final Function<RepoPath, Optional<Script>> scripts;

    public ModuleGraph(Modules modules, Function<RepoPath, Optional<Script>> scripts) {
        this.modules = modules;
        this.scripts = scripts;
    }

    /** The file that a module's name means; empty for what is not in the repository. */
    public Optional<Resolved> resolve(RepoPath importer, String name) {
        return modules.resolve(importer, name);
    }

    /** The files of the repository that a script loads, by whatever kind of import, sorted; types alone load nothing. */
    public List<RepoPath> loadedBy(RepoPath file) {
        return scripts.apply(file).stream()
                .flatMap(script -> script.loadedModules().stream())
                .flatMap(name -> modules.resolve(file, name).stream())
                .map(Resolved::file)
                .sorted()
                .distinct()
                .toList();
    }

    /** Some files and every file that is loaded when they are, in the order in which they are come upon. */
    public Set<RepoPath> reachableFrom(Collection<RepoPath> entries) {
        Set<RepoPath> reached = new LinkedHashSet<>(entries);
        Deque<RepoPath> toDo = new ArrayDeque<>(entries);
        while (!toDo.isEmpty()) {
            for (RepoPath file : loadedBy(toDo.pop())) {
                if (reached.add(file)) {
                    toDo.add(file);
                }
            }
        }
        return reached;
    }

    /** What a module offers under a name, in the file that makes it; empty when that is not in the repository. */
    public Optional<Exported> export(RepoPath file, String name) {
        Search search = new Search();
        search.export(file, name, List.of());
        return search.exported.stream().findFirst();
    }

    /** Where a value of a script comes from, as {@link Node#origins} finds it, and on through the modules it is imported from. */
    public List<Traced> origins(RepoPath file, Node node) {
        Search search = new Search();
        node.origins().forEach(origin -> search.origin(file, origin));
        return search.traced();
    }

    /** One search through the modules. */
    private final class Search {

        private record Step(RepoPath file, String name, List<String> keys) {

            @Override
            public int hashCode() {
                return 31 * (31 * file.hashCode() + name.hashCode()) + keys.hashCode();
            }

            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Step step
                        && file.equals(step.file)
                        && name.equals(step.name)
                        && keys.equals(step.keys);
            }
        }

        private final Set<Step> seen = new HashSet<>();
        private final List<Exported> exported = new ArrayList<>();
        private final Set<Traced> found = new LinkedHashSet<>();

        List<Traced> traced() {
            return List.copyOf(found);
        }

        /** Goes on from an import to what it imports, when that can be seen. */
        void origin(RepoPath file, Origin origin) {
            Optional<RepoPath> module =
                    origin.module().flatMap(name -> modules.resolve(file, name)).map(Resolved::file);
            List<String> path = origin.path();
            if (module.isEmpty()
                    || path.isEmpty()
                    || !export(module.get(), path.get(0), path.subList(1, path.size()))) {
                found.add(new Traced(file, origin));
            }
        }

        /** Whether a module offers a name; goes on to where its value comes from. */
        boolean export(RepoPath file, String name, List<String> keys) {
            if (seen.size() >= MOST_STEPS || !seen.add(new Step(file, name, keys))) {
                return false;
            }
            Optional<Script> script = scripts.apply(file);
            if (script.isEmpty()) {
                return false;
            }
            Optional<Export> own = script.get().export(name);
            return own.isPresent()
                    ? follow(file, own.get(), keys)
                    : fromStars(file, script.get(), name, keys) || fromCommonJs(file, script.get(), name, keys);
        }

        private boolean follow(RepoPath file, Export export, List<String> keys) {
            if (!export.module().isEmpty()) {
                return passOn(file, export, keys);
            }
            Optional<Import> passedOn = export.value().variable().flatMap(Variable::imported);
            if (passedOn.isPresent()
                    && fromModule(file, passedOn.get().module(), passedOn.get().imported(), keys)) {
                return true;
            }
            exported.add(new Exported(file, export));
            List<Origin> origins = export.origins(keys);
            origins.forEach(origin -> origin(file, origin));
            return !origins.isEmpty();
        }

        /** A re-export of something out of the repository is where the search ends. */
        private boolean passOn(RepoPath file, Export export, List<String> keys) {
            if (modules.resolve(file, export.module()).isPresent()) {
                return fromModule(file, export.module(), export.imported(), keys);
            }
            Node specifier = export.node().is(Kind.EXPORT_ALL)
                    ? export.node()
                    : export.at().parent();
            found.add(new Traced(file, new Origin(specifier, keys)));
            return true;
        }

        private boolean fromModule(RepoPath file, String module, String name, List<String> keys) {
            boolean whole = name.equals(Import.NAMESPACE) || name.equals(Import.EXPORT_EQUALS);
            if (whole && keys.isEmpty()) {
                return false;
            }
            String wanted = whole ? keys.get(0) : name;
            List<String> rest = whole ? keys.subList(1, keys.size()) : keys;
            return modules.resolve(file, module)
                    .filter(target -> export(target.file(), wanted, rest))
                    .isPresent();
        }

        /** {@code export * from} passes on every name but the default. */
        private boolean fromStars(RepoPath file, Script script, String name, List<String> keys) {
            if (name.equals(Import.DEFAULT)) {
                return false;
            }
            for (Export export : script.exports()) {
                if (export.name().equals(Import.NAMESPACE) && fromModule(file, export.module(), name, keys)) {
                    return true;
                }
            }
            return false;
        }

        /** {@code module.exports = value}: a default import gets the value, others its members. */
        private boolean fromCommonJs(RepoPath file, Script script, String name, List<String> keys) {
            List<String> path = new ArrayList<>(keys);
            if (!name.equals(Import.DEFAULT)) {
                path.add(0, name);
            }
            List<Origin> origins = new ArrayList<>(script.commonJsExport().origins(path));
            origins.addAll(script.commonJsExport(name).origins(keys));
            origins.forEach(origin -> origin(file, origin));
            return !origins.isEmpty();
        }
    }
}

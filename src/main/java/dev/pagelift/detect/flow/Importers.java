package dev.pagelift.detect.flow;

import dev.pagelift.detect.Repository;
import dev.pagelift.detect.module.Resolved;
import dev.pagelift.script.Export;
import dev.pagelift.script.Import;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The modules that take from a module. Only those are read whose text names it. */
final class Importers {

    private final Repository repository;
    private final Collection<SourceFile> files;
    private final Map<RepoPath, List<Link>> links = new HashMap<>();
    private @Nullable Map<String, List<RepoPath>> byWord;

    /** @param files the scripts in which imports are looked for */
    Importers(Repository repository, Collection<SourceFile> files) {
        this.repository = repository;
        this.files = files;
    }

    /**
     * Something one module takes from another.
     *
     * @param target the file it is taken from
     * @param name what it is called there; {@code *} for everything
     * @param place what it is bound to, or the call that loads it; for a re-export the root of its module
     * @param passedOn the name under which it is exported again; empty for an import
     */
    private record Link(RepoPath target, String name, Place place, String passedOn) {

        boolean takesAll() {
            return name.equals(Import.NAMESPACE);
        }
    }

    /** Goes on in every module that imports a name. */
    void follow(RepoPath file, String name, Way way, Followed what, Flow flow) {
        for (RepoPath importer : candidates(file)) {
            for (Link link : links.computeIfAbsent(importer, this::links)) {
                if (link.target().equals(file)
                        && (link.takesAll() || link.name().equals(name))) {
                    follow(link, name, way, what, flow);
                }
            }
        }
    }

    private static void follow(Link link, String name, Way way, Followed what, Flow flow) {
        Way taken = link.takesAll() ? way.under(name) : way;
        if (link.passedOn().equals(Import.NAMESPACE)) {
            flow.exported(link.place(), name, way, what);
        } else if (!link.passedOn().isEmpty()) {
            flow.exported(link.place(), link.passedOn(), taken, what);
        } else if (link.place().node().is(Kind.IDENTIFIER)) {
            flow.target(link.place(), taken, what);
        } else {
            flow.value(link.place(), taken, what);
        }
    }

    /** Files that may import a file: by its name, that of its folder, or that of its package. */
    private Set<RepoPath> candidates(RepoPath file) {
        Map<String, List<RepoPath>> index = index();
        Set<String> words = new HashSet<>(List.of(
                ImportWords.word(file.name()), ImportWords.word(file.parent().name())));
        for (RepoPath folder = file.parent(); ; folder = folder.parent()) {
            folder.resolve("package.json")
                    .flatMap(repository::document)
                    .map(Document::root)
                    .flatMap(root -> root.string("name"))
                    .ifPresent(name -> words.add(ImportWords.word(name)));
            if (folder.isRoot()) {
                break;
            }
        }
        Set<RepoPath> candidates = new TreeSet<>();
        words.forEach(word -> candidates.addAll(index.getOrDefault(word, List.of())));
        return candidates;
    }

    private Map<String, List<RepoPath>> index() {
        if (byWord == null) {
            Map<String, List<RepoPath>> index = new HashMap<>();
            for (SourceFile file : files) {
                for (String word : ImportWords.of(file.text())) {
                    index.computeIfAbsent(word, key -> new ArrayList<>()).add(file.path());
                }
            }
            byWord = index;
        }
        return byWord;
    }

    private List<Link> links(RepoPath importer) {
        List<Link> found = new ArrayList<>();
        repository.script(importer).ifPresent(script -> {
            imports(importer, script, found);
            passedOn(importer, script, found);
        });
        return found;
    }

    private void imports(RepoPath importer, Script script, List<Link> found) {
        for (Import imported : script.imports()) {
            if (!imported.typeOnly() && imported.local().exists()) {
                boolean all = imported.imported().equals(Import.EXPORT_EQUALS);
                String name = all ? Import.NAMESPACE : imported.imported();
                add(importer, imported.module(), name, imported.local(), "", found);
            }
        }
        for (Node call : script.all(Kind.CALL, Kind.IMPORT_CALL)) {
            call.requiredModule().ifPresent(module -> add(importer, module, Import.NAMESPACE, call, "", found));
        }
    }

    private void passedOn(RepoPath importer, Script script, List<Link> found) {
        for (Export export : script.exports()) {
            if (!export.typeOnly() && !export.module().isEmpty()) {
                add(importer, export.module(), export.imported(), script.root(), export.name(), found);
            }
        }
    }

    private void add(RepoPath importer, String module, String name, Node node, String passedOn, List<Link> found) {
        repository
                .modules()
                .resolve(importer, module)
                .map(Resolved::file)
                .ifPresent(target -> found.add(new Link(target, name, new Place(importer, node), passedOn)));
    }
}

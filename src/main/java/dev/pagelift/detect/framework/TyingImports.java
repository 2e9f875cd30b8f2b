package dev.pagelift.detect.framework;

import dev.pagelift.catalog.TyingModule;
import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.detect.module.ScriptFiles;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.TargetFact.TyingImport;
import dev.pagelift.script.Import;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Finds what code takes from packages that tie it to one way of running. */
public final class TyingImports implements Detector {

    /** Part of every such package's name, or of the names of what is taken from it. */
    private static final String WORD = "loudflare";

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            if (ScriptFiles.isModule(file)
                    && file.text().contains(WORD)
                    && !ScriptFiles.isTest(file)
                    && !ScriptFiles.isGenerated(file)) {
                repository.scripts(file.path()).forEach(script -> find(file, script, facts));
            }
        }
    }

    private static void find(SourceFile file, Script script, Consumer<Fact> facts) {
        Map<Node, List<Import>> declarations = new LinkedHashMap<>();
        for (Import imported : script.imports()) {
            if (!imported.typeOnly()) {
                declarations
                        .computeIfAbsent(imported.node(), node -> new ArrayList<>())
                        .add(imported);
            }
        }
        declarations.forEach((node, imports) -> add(
                file,
                node,
                imports.get(0).module(),
                imports.stream().map(Import::imported).toList(),
                facts));
        for (Node call : script.all(Kind.CALL, Kind.IMPORT_CALL)) {
            call.requiredModule().ifPresent(module -> add(file, call, module, taken(call), facts));
        }
    }

    /** The names that a module is loaded for, when the call says them at once; else everything. */
    private static List<String> taken(Node call) {
        Node whole = call.parent().is(Kind.AWAIT) ? call.parent() : call;
        Node holder = whole.parent();
        return holder.is(Kind.DECLARATOR) && holder.target().is(Kind.OBJECT_PATTERN)
                ? holder.target().members().stream().map(Node::key).toList()
                : List.of(Import.NAMESPACE);
    }

    private static void add(SourceFile file, Node at, String module, List<String> names, Consumer<Fact> facts) {
        List<String> tying =
                names.stream().filter(name -> TyingModule.exports(module, name)).toList();
        if (!tying.isEmpty()) {
            facts.accept(new TyingImport(file.locate(at.span()), file.path(), module, tying));
        }
    }
}

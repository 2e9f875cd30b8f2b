package dev.pagelift.fix.worker;

import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.ScriptText;
import dev.pagelift.script.Import;
import dev.pagelift.script.Node;
import dev.pagelift.script.Variable;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What code imports of {@code next-on-pages}, taken from OpenNext. */
final class OpenNextImports {

    /** What takes the place of what the code imports; the context throws where the optional one was undefined. */
    private static final Map<String, String> NAMES = Map.of(
            "getRequestContext", "getCloudflareContext",
            "getOptionalRequestContext", "getCloudflareContext",
            "setupDevPlatform", "initOpenNextCloudflareForDev");

    private OpenNextImports() {}

    static void rename(PagesSite site, Draft draft) {
        for (SourceFile file : site.subject().snapshot().filesIn(site.root())) {
            boolean ours = !file.path().segments().contains("node_modules")
                    && !file.path().name().endsWith(".json");
            Optional<ScriptText> script =
                    ours && file.text().contains(OpenNextStep.OLD) ? ScriptText.of(file) : Optional.empty();
            script.ifPresent(text -> rename(text, file, draft));
        }
    }

    private static void rename(ScriptText text, SourceFile file, Draft draft) {
        List<Import> imports = text.script().imports().stream()
                .filter(imported -> imported.module().startsWith(OpenNextStep.OLD))
                .toList();
        List<String> names = imports.stream().map(Import::imported).distinct().toList();
        boolean known = NAMES.keySet().containsAll(names)
                && names.stream().map(OpenNextImports::renamed).distinct().count() == names.size();
        boolean loaded = text.script().loadedModules().stream().anyMatch(module -> module.startsWith(OpenNextStep.OLD));
        if (!known || loaded && imports.isEmpty()) {
            throw new CannotFix("'" + file.path() + "' uses '" + OpenNextStep.OLD
                    + "' in a way that has no equal; change it by hand.");
        }
        for (Import imported : imports) {
            Span span = imported.node().span();
            String statement = span.of(text.script().text())
                    .replaceAll(Pattern.quote(OpenNextStep.OLD) + "(?:/next-dev)?", OpenNextStep.NEW);
            for (Map.Entry<String, String> name : NAMES.entrySet()) {
                statement = statement.replaceAll("\\b" + name.getKey() + "\\b", name.getValue());
            }
            text.replace(span, statement);
            uses(imported).forEach(use -> text.replace(use.span(), renamed(imported.imported())));
        }
        if (!imports.isEmpty()) {
            draft.write(file.path(), text.changed());
        }
    }

    private static String renamed(String name) {
        return NAMES.getOrDefault(name, name);
    }

    /** Where the code names what it imports, unless it gave it a name of its own. */
    private static List<Node> uses(Import imported) {
        return imported.local().spells(imported.imported())
                ? imported.local().variable().map(Variable::references).orElse(List.of())
                : List.of();
    }
}

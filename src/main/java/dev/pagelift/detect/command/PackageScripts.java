package dev.pagelift.detect.command;

import dev.pagelift.detect.command.Packages.NpmPackage;
import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Decoded;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;

/** The scripts of package.json, and the tasks of Deno and Composer, which look the same. */
final class PackageScripts implements CommandSource {

    @Override
    public void read(Runs runs) {
        for (NpmPackage found : runs.packages().all()) {
            found.scripts().values().forEach(script -> script(runs, found.document(), script));
        }
        for (Document document : runs.repository().documents("deno.json", "deno.jsonc")) {
            tasks(runs, document, "tasks");
        }
        for (Document document : runs.repository().documents("composer.json")) {
            tasks(runs, document, "scripts");
        }
    }

    private static void tasks(Runs runs, Document document, String key) {
        document.root()
                .get(key)
                .ifPresent(tasks -> tasks.members().values().forEach(task -> task(runs, document, task)));
    }

    private static void task(Runs runs, Document document, Node.Member task) {
        if (task.value().isArray()) {
            task.value().items().forEach(line -> script(runs, document, task.key(), line));
        } else {
            script(runs, document, task.key(), task.value().get("command").orElse(task.value()));
        }
    }

    private static void script(Runs runs, Document document, Node.Member script) {
        script(runs, document, script.key(), script.value());
    }

    private static void script(Runs runs, Document document, String name, Node line) {
        if (line.string().isPresent()) {
            SourceFile file = document.file();
            runs.unit(
                    new Unit(file.path(), name),
                    runs.read(Decoded.of(file, line), Origin.of(file, Place.SCRIPT, name)));
        }
    }
}

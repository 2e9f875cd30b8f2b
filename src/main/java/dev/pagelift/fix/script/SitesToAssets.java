package dev.pagelift.fix.script;

import dev.pagelift.audit.Finding;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fix.CannotFix;
import dev.pagelift.fix.Draft;
import dev.pagelift.fix.Fix;
import dev.pagelift.fix.Fixer;
import dev.pagelift.fix.Safety;
import dev.pagelift.fix.Subject;
import dev.pagelift.fix.data.EditableData;
import dev.pagelift.fix.worker.Lines;
import dev.pagelift.fix.worker.WorkerFix;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes static assets of Workers Sites. Code that only serves the files is no longer needed; code that does more is left to its
 * owner, who must call {@code env.ASSETS} from it.
 */
public final class SitesToAssets implements Fixer {

    private static final Route SITE = Route.of("site");
    private static final Route ASSETS = Route.of("assets");
    private static final Route DATE = Route.of("compatibility_date");

    @Override
    public String name() {
        return "sites-to-assets";
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        WranglerConfig config =
                subject.site().config().filter(one -> one.siteBucket() != null).orElse(null);
        if (config == null) {
            return Optional.empty();
        }
        SiteScript script = SiteScript.of(entry(config, subject));
        RepoPath bucket = config.folder()
                .resolve(String.valueOf(config.siteBucket()))
                .orElseThrow(() -> new CannotFix("The folder in 'site.bucket' lies outside of the repository."));
        boolean page = subject.snapshot().file(bucket, "404.html").isPresent();
        List<String> left = new ArrayList<>();
        Draft draft = subject.draft();
        draft.edit(config.file(), data -> {
            left.addAll(leftOut(data));
            edit(data, script.notFoundHandling(page));
        });
        if (!left.isEmpty()) {
            RepoPath ignore = bucket.resolve(".assetsignore").orElseThrow();
            draft.write(ignore, Lines.appended(draft.text(ignore).orElse(""), left));
        }
        return Optional.of(new Fix(
                name(),
                "Serve '" + bucket + "' as static assets; the code that did it is no longer called.",
                Safety.SAFE,
                draft.edits(),
                List.of()));
    }

    /** The script of the Worker: {@code main}, or the package in the folder that older configurations name. */
    private static SourceFile entry(WranglerConfig config, Subject subject) {
        Optional<SourceFile> main = Optional.ofNullable(config.main())
                .flatMap(config.folder()::resolve)
                .flatMap(subject.snapshot()::file);
        return main.or(() -> ofPackage(config, subject))
                .orElseThrow(() ->
                        new CannotFix("The script of the Worker is not in the repository, so nobody can tell what it"
                                + " does beside serving files."));
    }

    private static Optional<SourceFile> ofPackage(WranglerConfig config, Subject subject) {
        String folder = subject.snapshot()
                .file(config.file())
                .map(file -> Format.of(file.path()).orElseThrow().read(file).root())
                .flatMap(root -> root.get("site", "entry-point"))
                .flatMap(Node::string)
                .orElse("workers-site");
        return config.folder()
                .resolve(folder)
                .flatMap(path -> subject.snapshot().file(path, "index.js"));
    }

    /** What {@code site.exclude} keeps from publication. */
    private static List<String> leftOut(EditableData data) {
        if (data.get(SITE.then("include"))
                .filter(list -> !list.items().isEmpty())
                .isPresent()) {
            throw new CannotFix(
                    "'site.include' publishes a part of the folder, which '.assetsignore' can only say the other way"
                            + " round; write it by hand.");
        }
        return data.get(SITE.then("exclude")).map(Node::strings).orElse(List.of());
    }

    private static void edit(EditableData data, Optional<String> notFoundHandling) {
        data.remove(SITE.then("exclude"));
        data.remove(SITE.then("include"));
        data.remove(SITE.then("entry-point"));
        data.rename(SITE, "assets");
        data.rename(ASSETS.then("bucket"), "directory");
        notFoundHandling.ifPresent(handling -> data.set(ASSETS.then("not_found_handling"), handling));
        data.remove(Route.of("main"));
        data.remove(Route.of("type"));
        if (data.get(DATE).isEmpty()) {
            data.setAfter(Route.of("name"), DATE.toString(), WorkerFix.NEWEST_DATE);
        }
    }
}

package dev.pagelift.detect.command;

import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Decoded;
import java.util.Set;

/** Shell scripts that say something about publishing. They run wherever they are called; people write them for the root. */
final class ShellScripts implements CommandSource {

    private static final Set<String> EXTENSIONS = Set.of("sh", "bash", "zsh", "ps1");

    /** Words without which a script is none of our business. */
    private static final String[] WORDS = {"build", "deploy", "publish", "wrangler", "netlify", "vercel", "surge", "s3"
    };

    @Override
    public void read(Runs runs) {
        for (SourceFile file : runs.repository().snapshot().files()) {
            if (EXTENSIONS.contains(file.path().extension()) && !Packages.isInstalled(file.path())) {
                String text = file.text();
                for (String word : WORDS) {
                    if (text.contains(word)) {
                        read(runs, file);
                        break;
                    }
                }
            }
        }
    }

    /** The commands of a script as the unit that running its file is. */
    static void read(Runs runs, SourceFile file) {
        RepoPath own = file.path().parent();
        RepoPath folder =
                runs.packages().at(own).map(Packages.NpmPackage::folder).orElse(RepoPath.ROOT);
        Origin origin = Origin.of(file, Place.SHELL, null).in(folder);
        runs.unit(Unit.of(file.path()), runs.read(Decoded.verbatim(file), origin));
    }
}

package dev.pagelift.cli;

import dev.pagelift.audit.Audit;
import dev.pagelift.fix.Choices;
import dev.pagelift.fix.FixResult;
import dev.pagelift.fix.FixRun;
import dev.pagelift.fix.Selection;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.report.VerificationFormat;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.source.LocalFolder;
import dev.pagelift.source.SourceException;
import dev.pagelift.verify.Request;
import dev.pagelift.verify.RequestFile;
import dev.pagelift.verify.Toolchain;
import dev.pagelift.verify.Verification;
import dev.pagelift.verify.VerificationResult;
import dev.pagelift.verify.VerifyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs a project before and after its fixes and compares the answers. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Serve the project as it is and, in a temporary copy, as fixed; ask both the same; show what differs.",
            "Unlike every other command, this one RUNS THE CODE OF THE PROJECT, with your own Node.js and Wrangler.",
            "Use it on projects that you trust. TARGET must be a folder on this machine. Build the project first, or give --build."
        },
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable PageliftCommand parent;

    @Mixin
    private TargetOptions options = new TargetOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, markdown or json (default: text).")
    private VerificationFormat format = VerificationFormat.TEXT;

    @Option(
            names = "--requests",
            paramLabel = "FILE",
            description =
                    "Requests of your own, written as editors write HTTP: 'POST /path', headers, an empty line, the"
                            + " body; '###' starts the next.")
    private @Nullable Path requests;

    @Option(
            names = "--site",
            paramLabel = "PATH",
            description = "The root of one site in a repository that has several.")
    private @Nullable String site;

    @Option(
            names = "--build",
            paramLabel = "COMMAND",
            description =
                    "Build both copies of a site with this before they are served, such as 'npm run build'; for a fix that"
                            + " changes what is built.")
    private @Nullable String build;

    @Option(names = "--unsafe", description = "Make also the edits that a person must review.")
    private boolean unsafe;

    @Option(
            names = "--functions",
            paramLabel = "HOW",
            defaultValue = "compiled",
            description = "What becomes of functions/: compiled or router (default: compiled).")
    private Choices.Functions functions = Choices.Functions.COMPILED;

    @Override
    public Integer call() throws SourceException, VerifyException, IOException {
        Terminal terminal = Objects.requireNonNull(parent).terminal();
        try (Waiting waiting = terminal.waiting("verifying");
                LocalFolder source = LocalFolder.open(options.target)) {
            Toolchain tools = Toolchain.find(source.path(), terminal.environment());
            terminal.err()
                    .println("This runs the code of the project with Wrangler, in copies that are deleted afterwards.");
            FixResult fixed = FixRun.fix(
                    source,
                    options.limits(),
                    RuleSet.builtIn(),
                    new Selection(Set.of()),
                    new Choices(functions, false, unsafe));
            Verification verification = new Verification(source.path(), tools, build, waiting);
            List<VerificationResult> results = compare(verification, fixed);
            waiting.end();
            format.report(results, terminal.style(), terminal.out());
            terminal.out().flush();
            return results.stream().allMatch(VerificationResult::isSame) ? ExitCode.CLEAN : ExitCode.FINDINGS;
        }
    }

    private List<VerificationResult> compare(Verification verification, FixResult fixed)
            throws VerifyException, IOException {
        List<Request> own = requests == null ? List.of() : RequestFile.parse(Files.readString(requests));
        List<VerificationResult> results = new ArrayList<>();
        for (SiteFacts before : fixed.before().sites()) {
            Optional<SiteFacts> after = site(fixed.after(), before.site().root());
            if (before.site().isOnCloudflare() && isWanted(before.site().root()) && after.isPresent()) {
                results.add(verification.compare(before, after.get(), fixed.changes(), own));
            }
        }
        if (results.isEmpty()) {
            throw new VerifyException("No site of this project runs on Cloudflare, so there is nothing to serve.");
        }
        return results;
    }

    private boolean isWanted(RepoPath root) {
        return site == null || RepoPath.ROOT.resolve(site).filter(root::equals).isPresent();
    }

    private static Optional<SiteFacts> site(Audit audit, RepoPath root) {
        return audit.sites().stream()
                .filter(any -> any.site().root().equals(root))
                .findFirst();
    }
}

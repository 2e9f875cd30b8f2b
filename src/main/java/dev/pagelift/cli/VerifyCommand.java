package dev.pagelift.cli;

import dev.pagelift.audit.Audit;
import dev.pagelift.fix.FixResult;
import dev.pagelift.fix.FixRun;
import dev.pagelift.fix.Selection;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.report.VerificationFormat;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.source.LocalFolder;
import dev.pagelift.source.SourceException;
import dev.pagelift.verify.BuildInputs;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Runs a project before and after its fixes and compares the answers. */
final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final TargetOptions options = new TargetOptions();

    private final OptionSpec format = OptionSpec.builder("-f", "--format")
            .type(VerificationFormat.class)
            .paramLabel("FORMAT")
            .defaultValue("text")
            .description("text, markdown or json (default: text).")
            .build();

    private final OptionSpec requests = OptionSpec.builder("--requests")
            .type(Path.class)
            .paramLabel("FILE")
            .description(
                    "Requests of your own, written as editors write HTTP: 'POST /path', headers, an empty line, the"
                            + " body; '###' starts the next.")
            .build();

    private final OptionSpec site = OptionSpec.builder("--site")
            .type(String.class)
            .paramLabel("PATH")
            .description("The root of one site in a repository that has several.")
            .build();

    private final OptionSpec build = OptionSpec.builder("--build")
            .type(String.class)
            .paramLabel("COMMAND")
            .description(
                    "Build both copies of a site with this before they are served, such as 'npm run build'; for a fix"
                            + " that changes what is built.")
            .build();

    private final FixOptions decisions = new FixOptions();

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    CommandSpec spec() {
        CommandSpec spec = Declared.command(
                        "verify",
                        this,
                        "Serve the project as it is and, in a temporary copy, as fixed; ask both the same; show what differs.",
                        "Unlike every other command, this one RUNS THE CODE OF THE PROJECT, with your own Node.js and"
                                + " Wrangler.",
                        "Use it on projects that you trust. TARGET must be a folder on this machine. Build the project"
                                + " first, or give --build.")
                .addMixin("options", options.mixin());
        List.of(format, requests, site, build).forEach(spec::addOption);
        return Declared.complete(spec.addMixin("decisions", decisions.mixin()));
    }

    @Override
    public Integer call() throws SourceException, VerifyException, IOException {
        try (Waiting waiting = terminal.waiting("verifying");
                LocalFolder source = LocalFolder.open(options.target())) {
            Toolchain tools = Toolchain.find(source.path(), terminal.environment());
            terminal.err()
                    .println("This runs the code of the project with Wrangler, in copies that are deleted afterwards.");
            FixResult fixed = FixRun.fix(
                    source, options.limits(), RuleSet.builtIn(), new Selection(Set.of()), decisions.choices(false));
            Verification verification = new Verification(source.path(), tools, build.getValue(), waiting);
            List<VerificationResult> results = compare(verification, fixed);
            waiting.end();
            VerificationFormat format = this.format.getValue();
            format.report(results, terminal.style(), terminal.out());
            terminal.out().flush();
            return results.stream().allMatch(VerificationResult::isSame) ? ExitCode.CLEAN : ExitCode.FINDINGS;
        }
    }

    private List<VerificationResult> compare(Verification verification, FixResult fixed)
            throws VerifyException, IOException {
        Path requests = this.requests.getValue();
        List<Request> own = requests == null ? List.of() : RequestFile.parse(Files.readString(requests));
        List<VerificationResult> results = new ArrayList<>();
        for (SiteFacts before : fixed.before().sites()) {
            Optional<SiteFacts> after = site(fixed.after(), before.site().root());
            if (before.site().isOnCloudflare() && isWanted(before.site().root()) && after.isPresent()) {
                warnOfOldBuild(BuildInputs.among(fixed.changes(), before));
                results.add(verification.compare(before, after.get(), fixed.changes(), own));
            }
        }
        if (results.isEmpty()) {
            throw new VerifyException("No site of this project runs on Cloudflare, so there is nothing to serve.");
        }
        return results;
    }

    /** Without a build, neither copy has in it what the fix changes before the build. */
    private void warnOfOldBuild(List<RepoPath> inputs) {
        if (build.getValue() == null && !inputs.isEmpty()) {
            terminal.err()
                    .println("Both copies are compared as they were built before, though the fix changes what the build"
                            + " reads ('" + inputs.get(0) + "'" + (inputs.size() > 1 ? " and more" : "")
                            + "): --build 'npm run build' builds and compares both.");
        }
    }

    private boolean isWanted(RepoPath root) {
        String site = this.site.getValue();
        return site == null || RepoPath.ROOT.resolve(site).filter(root::equals).isPresent();
    }

    private static Optional<SiteFacts> site(Audit audit, RepoPath root) {
        return audit.sites().stream()
                .filter(any -> any.site().root().equals(root))
                .findFirst();
    }
}

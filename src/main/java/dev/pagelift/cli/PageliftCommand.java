package dev.pagelift.cli;

import picocli.CommandLine.Model.CommandSpec;

/** The program itself, which only holds its commands. */
final class PageliftCommand {

    private final Terminal terminal;

    PageliftCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("pagelift");
        spec.versionProvider(new VersionProvider());
        spec.usageMessage()
                .description(
                        "Tells what must change for a site to run as a Cloudflare Worker with static assets.",
                        "It reads the repository and never runs its code, except for 'verify', which says so.")
                .synopsisSubcommandLabel("COMMAND")
                .footer(
                        "",
                        "Examples:",
                        "  pagelift audit                      the current folder",
                        "  pagelift audit owner/repo@main      a repository on GitHub",
                        "  pagelift audit -f text -f sarif=pagelift.sarif site/",
                        "  pagelift plan                       whether to move, and the steps",
                        "  pagelift fix                        the edits; --write makes them",
                        "  pagelift rules show middleware-bypass",
                        "  pagelift fleet list.txt -o fleet/   many repositories",
                        "",
                        "Exit codes: 0 clean, 1 findings, 2 usage, 3 incomplete or internal error.");
        return Declared.complete(spec);
    }
}

package dev.pagelift.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that judges a repository understands. */
final class AuditOptions {

    @Mixin
    TargetOptions target = new TargetOptions();

    @Option(
            names = "--site",
            paramLabel = "PATH",
            description = "Only the sites in this folder of the repository, such as apps/web.")
    @Nullable
    String site;

    @Mixin
    PagesConfigOption pagesConfig = new PagesConfigOption();

    @Mixin
    JudgingOptions judging = new JudgingOptions();
}

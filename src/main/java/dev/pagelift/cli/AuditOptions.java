package dev.pagelift.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What every command that judges a repository understands. */
final class AuditOptions {

    final TargetOptions target = new TargetOptions();
    final PagesConfigOption pagesConfig = new PagesConfigOption();
    final JudgingOptions judging = new JudgingOptions();

    private final OptionSpec site = OptionSpec.builder("--site")
            .type(String.class)
            .paramLabel("PATH")
            .description("Only the sites in this folder of the repository, such as apps/web.")
            .build();

    CommandSpec mixin() {
        return CommandSpec.create()
                .addMixin("target", target.mixin())
                .addOption(site)
                .addMixin("pagesConfig", pagesConfig.mixin())
                .addMixin("judging", judging.mixin());
    }

    /** A folder of the repository. */
    @Nullable
    String site() {
        return site.getValue();
    }
}

package dev.pagelift.link;

import dev.pagelift.fact.CommandFact.CiToken;
import dev.pagelift.fact.CommandFact.Command;
import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.fact.CommandFact.Place;
import dev.pagelift.fact.CommandFact.UnguidedDeploy;
import dev.pagelift.fact.ConfigFact.ConfigKey;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.FrameworkFact.Adapter;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What CI needs to deploy, joined with the configuration: tokens, and deploys of Workers that nothing describes. */
final class WorkflowDeploys implements Linker {

    private static final Pattern TOKEN = Pattern.compile(
            "(?m)^[^#\\n]{0,200}\\b(?:apiToken|CLOUDFLARE_API_TOKEN|CF_API_TOKEN)['\"]?\\s*:\\s[^#\\n]{0,100}?secrets\\.(\\w{1,100})");
    /** What said which code a Worker has, before there was {@code main}. */
    private static final Set<String> OF_WRANGLER_1 = Set.of("type", "build.upload");

    private static final Set<String> GUIDING =
            Set.of("--assets", "--no-autoconfig", "--config", "-c", "--script", "--site");

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        site.facts().all(DeployStep.class).stream()
                .filter(step -> step.active() && step.host().equals("pages") && step.place() == Place.WORKFLOW)
                .map(DeployStep::file)
                .distinct()
                .flatMap(file -> site.repository().snapshot().file(file).stream())
                .forEach(file -> token(file, facts));
        for (Command command : site.facts().all(Command.class)) {
            if (command.runs("wrangler", "deploy")
                    && (command.place() == Place.WORKFLOW || command.place() == Place.CI)) {
                unguided(site, command).ifPresent(facts);
            }
        }
    }

    private static void token(SourceFile file, Consumer<Fact> facts) {
        Matcher token = TOKEN.matcher(file.text());
        if (token.find()) {
            Span name = new Span(token.start(1), token.end(1));
            facts.accept(new CiToken(file.locate(name), token.group(1), file.path()));
        }
    }

    private static Optional<Fact> unguided(SiteView site, Command command) {
        boolean guided = command.flags().stream().anyMatch(GUIDING::contains)
                || command.arguments().stream().anyMatch(word -> !word.startsWith("-"))
                || site.facts().all(Adapter.class).stream().anyMatch(Adapter::configures)
                || site.facts().all(ConfigKey.class).stream().anyMatch(key -> OF_WRANGLER_1.contains(key.key()));
        Optional<WranglerConfig> config = site.config();
        if (guided || config.filter(WranglerConfig::isForWorker).isPresent()) {
            return Optional.empty();
        }
        boolean template = site.facts().all(WranglerConfig.class).stream().anyMatch(WranglerConfig::template);
        if (config.isEmpty() && template) {
            return Optional.empty();
        }
        return Optional.of(new UnguidedDeploy(
                command.at(),
                command.line(),
                config.filter(WranglerConfig::isForPages).isPresent()
                        ? "the configuration is one of a Pages project"
                        : "no configuration says what the Worker is"));
    }
}

package dev.pagelift.link;

import dev.pagelift.catalog.MoveFeature;
import dev.pagelift.catalog.MoveFeature.Weight;
import dev.pagelift.fact.AssetFact.FileCount;
import dev.pagelift.fact.AssetFact.HeaderRule;
import dev.pagelift.fact.AssetFact.NotFound;
import dev.pagelift.fact.AssetFact.Place;
import dev.pagelift.fact.BindingFact.UndeclaredBinding;
import dev.pagelift.fact.ConfigFact.CompanionWorker;
import dev.pagelift.fact.ConfigFact.ConfigEnvironment;
import dev.pagelift.fact.ConfigFact.ConfigKey;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.Mode;
import dev.pagelift.fact.MoveFact.Consideration;
import dev.pagelift.fact.MoveFact.Decision;
import dev.pagelift.fact.MoveFact.Verdict;
import dev.pagelift.fact.PlatformFact.PagesHost;
import dev.pagelift.fact.RoutingFact.AdvancedWorker;
import dev.pagelift.fact.RoutingFact.FunctionsFolder;
import dev.pagelift.fact.RoutingFact.Middleware;
import dev.pagelift.fact.RoutingFact.PagesPlugin;
import dev.pagelift.fact.SiteFact.Project;
import dev.pagelift.snapshot.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Whether a Pages project should become a Worker with static assets, for reasons that its repository shows. */
final class MoveDecision implements Linker {

    /** A branch's address has one label more than a project's; that of a deployment has a number for it. */
    private static final Pattern BRANCH_ADDRESS = Pattern.compile("(?![0-9a-f]{8}\\.)[\\w-]+\\.[\\w-]+\\.pages\\.dev");

    private static final Comparator<Consideration> ORDER = Comparator.comparing(Consideration::weight)
            .thenComparing(Consideration::feature)
            .thenComparing(Consideration::at);

    @Override
    public void link(SiteView site, Consumer<Fact> facts) {
        Project project = site.facts().first(Project.class).orElse(null);
        boolean pages = site.site().mode() == Mode.PAGES || site.site().mode() == Mode.MIXED;
        if (project == null || !pages) {
            return;
        }
        Considerations considerations = new Considerations(site.facts());
        List<Consideration> sorted = considerations.all().stream().sorted(ORDER).toList();
        sorted.forEach(facts);
        facts.accept(new Decision(project.at(), verdict(sorted), sorted));
    }

    /** Nobody moves what cannot be moved, but work in the background need not wait for it. */
    private static Verdict verdict(List<Consideration> considerations) {
        boolean blocked = considerations.stream().anyMatch(found -> found.weight() == Weight.BLOCKER);
        boolean gains = considerations.stream().anyMatch(found -> found.weight() == Weight.GAIN);
        if (!blocked) {
            return Verdict.WORKERS_WITH_STATIC_ASSETS;
        }
        return gains ? Verdict.HYBRID : Verdict.STAY_ON_PAGES;
    }

    /** Finds the reasons among the facts of one site. */
    private static final class Considerations {

        private final Facts facts;
        private final List<Consideration> found = new ArrayList<>();

        Considerations(Facts facts) {
            this.facts = facts;
        }

        List<Consideration> all() {
            configured();
            written();
            published();
            return found;
        }

        private void configured() {
            facts.all(CompanionWorker.class)
                    .forEach(worker -> add(feature(worker), worker.at(), "The Worker '" + worker.name() + "'"));
            facts.all(ConfigKey.class).stream()
                    .filter(key -> key.forPages() && !key.onPages() && !key.forWorker() && key.environment() == null)
                    .forEach(key -> add("worker-only-key", key.at(), "'" + key.key() + "'"));
            facts.all(ConfigEnvironment.class).stream()
                    .filter(ConfigEnvironment::forPages)
                    .forEach(environment -> add("environments", environment.at(), "'env." + environment.name() + "'"));
            facts.all(UndeclaredBinding.class).stream()
                    .filter(binding -> binding.elsewhere().equals(UndeclaredBinding.IN_DASHBOARD))
                    .forEach(binding -> add("dashboard-bindings", binding.at(), "'" + binding.name() + "'"));
        }

        private static String feature(CompanionWorker worker) {
            return switch (worker.what()) {
                case CRON -> "cron-triggers";
                case QUEUE_CONSUMER -> "queue-consumers";
                case DURABLE_OBJECT -> "durable-objects";
                case EMAIL -> "email";
                case WORKFLOW -> "workflows";
            };
        }

        private void written() {
            facts.all(FunctionsFolder.class).stream()
                    .filter(folder -> !folder.hidden())
                    .forEach(folder -> add("file-routing", folder.at(), "The routes in '" + folder.folder() + "'"));
            facts.all(Middleware.class)
                    .forEach(middleware -> add("middleware", middleware.at(), "'" + middleware.file() + "'"));
            facts.all(PagesPlugin.class).forEach(plugin -> add("plugins", plugin.at(), "'" + plugin.plugin() + "'"));
            facts.all(AdvancedWorker.class)
                    .forEach(worker -> add("advanced-mode", worker.at(), "'" + worker.file() + "'"));
            facts.all(PagesHost.class).stream()
                    .filter(host -> BRANCH_ADDRESS.matcher(host.host()).matches())
                    .forEach(host -> add("branch-alias", host.at(), "'" + host.host() + "'"));
        }

        private void published() {
            facts.all(HeaderRule.class).stream()
                    .filter(rule ->
                            rule.place() != Place.ELSEWHERE && rule.names().contains("link"))
                    .forEach(rule -> add("early-hints", rule.at(), "'" + rule.path() + "'"));
            facts.all(NotFound.class).stream()
                    .filter(page -> !page.hasNotFoundPage() && !page.nested().isEmpty())
                    .forEach(page ->
                            add("nested-404", page.at(), "'" + page.nested().get(0) + "'"));
            facts.all(FileCount.class).stream()
                    .filter(count -> count.files() > count.paid())
                    .forEach(count -> add("file-count", count.at(), String.valueOf(count.files())));
        }

        private void add(String id, Location at, String what) {
            MoveFeature feature = MoveFeature.of(id);
            found.add(new Consideration(at, id, feature.weight(), feature.says(what)));
        }
    }
}

package dev.pagelift.report.html;

import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingUsed;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Build;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.Site;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.plan.SitePlan;
import dev.pagelift.rule.language.Kebab;
import dev.pagelift.snapshot.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The head of a site: its name, the verdict with its reasons, and the facts that it rests on. */
final class SiteSection {

    private final SiteFacts site;
    private final String id;
    private final Prose prose;
    private final Html html;

    SiteSection(SiteFacts site, String id, Prose prose, Html html) {
        this.site = site;
        this.id = id;
        this.prose = prose;
        this.html = html;
    }

    void write(@Nullable SitePlan plan) {
        String name = site.site().name();
        if (name.equals(".")) {
            html.leaf("h2", "Site at the root", "id", id + "-name");
        } else {
            html.open("h2", "id", id + "-name").text("Site ").leaf("code", name).close();
        }
        if (plan != null) {
            html.open("div", "class", "verdict " + Kebab.of(plan.verdict()));
            html.open("p")
                    .leaf("strong", plan.verdict().words())
                    .text(", effort " + plan.effort())
                    .close();
            Prose.list(plan.reasons(), html);
            html.close();
        }
        html.open("dl", "class", "facts");
        facts(site.site(), site.facts());
        html.close();
    }

    private void facts(Site own, Facts facts) {
        fact("Today", own.mode().id(), evidence(own));
        names("Published on", own.hosts());
        facts.all(Framework.class).stream()
                .filter(framework -> framework.id().equals(own.framework()))
                .findFirst()
                .ifPresent(framework -> fact(
                        "Framework",
                        framework.id() + (framework.version() == null ? "" : " " + framework.version()),
                        framework.at()));
        facts.first(Build.class).ifPresent(this::build);
        site.config().ifPresent(config -> fact("Configuration", named(config.name()), config.at()));
        List<String> declared = facts.all(BindingDeclared.class).stream()
                .map(BindingDeclared::name)
                .distinct()
                .sorted()
                .toList();
        names("Bindings declared", declared);
        names(
                "Bindings read",
                facts.all(BindingUsed.class).stream()
                        .map(BindingUsed::name)
                        .filter(name -> name != null)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static String named(@Nullable String name) {
        return name == null ? "without a name" : name;
    }

    private static @Nullable Location evidence(Site own) {
        return own.evidence().isEmpty() ? null : own.evidence().get(0).at();
    }

    private void build(Build build) {
        if (build.command() != null) {
            fact("Build", build.command(), build.at());
        }
        fact(
                "Output",
                (build.outputDir() == null ? "not known" : build.outputDir().toString()) + " (" + build.reason() + ")",
                build.at());
    }

    private void fact(String name, String value, @Nullable Location at) {
        html.leaf("dt", name).open("dd").text(value);
        if (at != null) {
            html.text(" ");
            html.open("span", "class", "soft");
            prose.place(at, html);
            html.close();
        }
        html.close();
    }

    private void names(String name, List<String> values) {
        if (!values.isEmpty()) {
            html.leaf("dt", name).leaf("dd", String.join(", ", values));
        }
    }
}

package dev.pagelift.report;

import dev.pagelift.audit.Audit;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingUsed;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Build;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.FrameworkFact.PackageManager;
import dev.pagelift.fact.MoveFact.Decision;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.fact.Site.Evidence;
import dev.pagelift.link.SiteFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The facts of each site for a person, each with its place. */
public final class InspectTextReporter implements Reporter {

    @Override
    public void report(Audit audit, OutputStream out) throws IOException {
        PrintWriter print = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
        if (audit.sites().isEmpty()) {
            print.print("No site was found in " + audit.snapshot().files().size() + " files.\n");
        }
        audit.sites().forEach(site -> site(site, print));
        print.flush();
    }

    private static void site(SiteFacts site, PrintWriter print) {
        Facts facts = site.facts();
        print.print(Escape.terminal("Site " + site.site().name()) + ": "
                + site.site().mode() + "\n");
        for (Evidence evidence : site.site().evidence()) {
            line(print, "on " + evidence.host(), evidence.what() + " at " + evidence.at());
        }
        facts.first(Framework.class)
                .ifPresent(f -> line(print, "framework", f.id() + ", " + f.evidence() + " at " + f.at()));
        facts.all(PackageManager.class).stream()
                .filter(m -> m.folder().equals(site.site().root()))
                .findFirst()
                .ifPresent(m -> line(
                        print,
                        "packages",
                        m.name() + (m.version() == null ? "" : " " + m.version()) + " at " + m.at()));
        facts.first(Build.class)
                .ifPresent(b -> line(print, "output", b.outputDir() + " (" + b.reason() + ") at " + b.at()));
        for (FunctionRoute route : facts.all(FunctionRoute.class)) {
            String kind = route.middleware() ? "middleware" : "route";
            line(print, kind, String.join(",", route.methods()) + " " + route.path() + " at " + route.at());
        }
        for (BindingDeclared binding : facts.all(BindingDeclared.class)) {
            line(print, "binding", binding.name() + " (" + binding.type() + ") at " + binding.at());
        }
        for (BindingUsed use : facts.all(BindingUsed.class)) {
            line(
                    print,
                    "reads",
                    (use.name() == null ? "a computed name" : use.name()) + " through " + use.via() + " at "
                            + use.at());
        }
        facts.first(Decision.class).ifPresent(decision -> {
            line(print, "decision", decision.verdict().id());
            decision.considerations()
                    .forEach(found -> line(
                            print,
                            found.weight().name().toLowerCase(Locale.ROOT),
                            found.reason() + " At " + found.at()));
        });
        print.print("\n");
    }

    private static void line(PrintWriter print, String label, String text) {
        print.print("  " + label + " ".repeat(Math.max(1, 12 - label.length())) + Escape.terminal(text) + "\n");
    }
}

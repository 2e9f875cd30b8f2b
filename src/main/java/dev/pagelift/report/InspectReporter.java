package dev.pagelift.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pagelift.audit.Audit;
import dev.pagelift.fact.AssetFact.SpecialFile;
import dev.pagelift.fact.BindingFact.BindingDeclared;
import dev.pagelift.fact.BindingFact.BindingUsed;
import dev.pagelift.fact.CommandFact.DeployStep;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Build;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.FrameworkFact.PackageManager;
import dev.pagelift.fact.RoutingFact.FunctionRoute;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.snapshot.Notice;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.source.Provenance;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The facts of each site as JSON, in the form of {@code schema/facts-v1.json}. */
public final class InspectReporter implements Reporter {

    @Override
    public void report(Audit audit, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonReporter.generator(out)) {
            json.writeStartObject();
            json.writeNumberField("version", 1);
            repository(audit.snapshot().provenance(), json);
            json.writeArrayFieldStart("sites");
            for (SiteFacts site : audit.sites()) {
                site(site, json);
            }
            json.writeEndArray();
            notices(audit.notices(), json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    static void repository(Provenance provenance, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("repository");
        json.writeStringField("location", provenance.location());
        json.writeStringField("revision", provenance.revision());
        json.writeEndObject();
    }

    static void notices(List<Notice> notices, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("notices");
        for (Notice notice : notices) {
            json.writeStartObject();
            json.writeStringField("kind", notice.kind());
            json.writeBooleanField("incomplete", notice.effect() == Notice.Effect.INCOMPLETE);
            json.writeStringField("file", notice.at().file().toString());
            json.writeNumberField("line", notice.at().line());
            json.writeNumberField("column", notice.at().column());
            json.writeStringField("message", notice.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void site(SiteFacts site, JsonGenerator json) throws IOException {
        Facts facts = site.facts();
        json.writeStartObject();
        json.writeStringField("root", site.site().root().toString());
        json.writeStringField("mode", site.site().mode().id());
        strings("hosts", site.site().hosts(), json);
        framework(site, json);
        packageManagers(site, json);
        build(facts, json);
        config(site, json);
        functions(facts, json);
        bindings(facts, json);
        deploy(facts, json);
        assets(facts, json);
        DecisionJson.write(facts, json);
        json.writeEndObject();
    }

    private static void framework(SiteFacts site, JsonGenerator json) throws IOException {
        Framework framework = site.facts().all(Framework.class).stream()
                .filter(candidate -> candidate.id().equals(site.site().framework()))
                .findFirst()
                .orElse(null);
        json.writeFieldName("framework");
        if (framework == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("id", framework.id());
        json.writeStringField("version", framework.version());
        json.writeEndObject();
    }

    /** Of several there is one for each language. */
    private static void packageManagers(SiteFacts site, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("packageManagers");
        for (PackageManager manager : site.facts().all(PackageManager.class)) {
            if (manager.folder().equals(site.site().root())) {
                json.writeStartObject();
                json.writeStringField("name", manager.name());
                json.writeStringField("version", manager.version());
                json.writeStringField("file", manager.at().file().toString());
                json.writeNumberField("line", manager.at().line());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void build(Facts facts, JsonGenerator json) throws IOException {
        Build build = facts.first(Build.class).orElse(null);
        json.writeObjectFieldStart("build");
        json.writeStringField("command", build == null ? null : build.command());
        json.writeStringField(
                "outputDir",
                build == null || build.outputDir() == null
                        ? null
                        : build.outputDir().toString());
        json.writeStringField("reason", build == null ? "unknown: nothing names it" : build.reason());
        json.writeEndObject();
    }

    private static void config(SiteFacts site, JsonGenerator json) throws IOException {
        WranglerConfig config = site.facts().all(WranglerConfig.class).stream()
                .filter(candidate -> site.site().isDeployedBy(candidate.file()))
                .findFirst()
                .orElse(null);
        object("config", "file", config == null ? null : config.file().toString(), json);
        object("worker", "entry", config == null ? null : entry(config), json);
    }

    private static @Nullable String entry(WranglerConfig config) {
        String main = config.main();
        return main == null
                ? null
                : config.folder().resolve(main).map(RepoPath::toString).orElse(null);
    }

    private static void object(String name, String key, @Nullable String value, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField(key, value);
        json.writeEndObject();
    }

    private static void functions(Facts facts, JsonGenerator json) throws IOException {
        List<FunctionRoute> routes = facts.all(FunctionRoute.class).stream()
                .filter(route -> route.file().isIn(route.folder()))
                .toList();
        json.writeFieldName("functions");
        if (routes.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("dir", routes.get(0).folder().toString());
        json.writeArrayFieldStart("routes");
        for (FunctionRoute route : routes) {
            json.writeStartObject();
            json.writeStringField("path", route.path());
            strings("methods", route.methods(), json);
            json.writeStringField("file", route.file().toString());
            json.writeBooleanField("middleware", route.middleware());
            json.writeNumberField("line", route.at().line());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void bindings(Facts facts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("bindings");
        json.writeArrayFieldStart("declared");
        for (BindingDeclared binding : facts.all(BindingDeclared.class)) {
            json.writeStartObject();
            json.writeStringField("name", binding.name());
            json.writeStringField("type", binding.type());
            json.writeStringField("file", binding.at().file().toString());
            json.writeNumberField("line", binding.at().line());
            json.writeStringField("environment", binding.environment());
            json.writeStringField(
                    "source", binding.source().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("used");
        for (BindingUsed use : facts.all(BindingUsed.class)) {
            if (use.name() != null) {
                json.writeStartObject();
                json.writeStringField("name", use.name());
                json.writeStringField("file", use.file().toString());
                json.writeNumberField("line", use.at().line());
                json.writeStringField("via", use.via());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void deploy(Facts facts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("deploy");
        for (DeployStep step : facts.all(DeployStep.class)) {
            step(step.file().toString(), step.at().line(), step.command(), json);
        }
        json.writeEndArray();
    }

    private static void step(String file, int line, String command, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file);
        json.writeNumberField("line", line);
        json.writeStringField("command", command);
        json.writeEndObject();
    }

    private static void assets(Facts facts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("assets");
        special("headers", "_headers", facts, json);
        special("redirects", "_redirects", facts, json);
        special("routes", "_routes.json", facts, json);
        special("notFoundPage", "404.html", facts, json);
        json.writeEndObject();
    }

    private static void special(String name, String role, Facts facts, JsonGenerator json) throws IOException {
        json.writeStringField(
                name,
                facts.all(SpecialFile.class).stream()
                        .filter(file -> file.role().equals(role))
                        .map(file -> file.file().toString())
                        .findFirst()
                        .orElse(null));
    }

    private static void strings(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}

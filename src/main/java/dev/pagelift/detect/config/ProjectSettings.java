package dev.pagelift.detect.config;

import dev.pagelift.fact.ConfigFact.DashboardSetting;
import dev.pagelift.fact.ConfigFact.ProjectSetting;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.Hcl.Block;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Node.Member;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What Terraform sets of a Pages project that a dashboard would hold otherwise, in both spellings of the provider. */
final class ProjectSettings {

    private static final String DOMAIN = "cloudflare_pages_domain";
    private static final Set<String> ACCESS =
            Set.of("cloudflare_access_application", "cloudflare_zero_trust_access_application");

    private static final Map<String, ProjectSetting> KEYS = Map.of(
            "fail_open", ProjectSetting.FAIL_OPEN,
            "preview_deployment_setting", ProjectSetting.BRANCH_CONTROLS,
            "preview_branch_includes", ProjectSetting.BRANCH_CONTROLS,
            "preview_branch_excludes", ProjectSetting.BRANCH_CONTROLS,
            "web_analytics_tag", ProjectSetting.WEB_ANALYTICS);

    /** Values that set nothing that a Worker would lack. */
    private static final Set<String> USUAL = Set.of("false", "all", "null", "");

    private final SourceFile file;
    private final Consumer<Fact> facts;

    ProjectSettings(SourceFile file, Consumer<Fact> facts) {
        this.file = file;
        this.facts = facts;
    }

    /** What a resource of another type says of the project. */
    void beside(String type, Block resource) {
        if (type.equals(DOMAIN)) {
            Member name = resource.attributes()
                    .getOrDefault("name", resource.attributes().get("domain"));
            add(resource, ProjectSetting.CUSTOM_DOMAIN, text(name));
        } else if (ACCESS.contains(type)) {
            String domain = text(resource.attributes().get("domain"));
            if (domain.endsWith("pages.dev")) {
                add(resource, ProjectSetting.ACCESS, domain);
            }
        }
    }

    private void add(Block resource, ProjectSetting setting, String what) {
        facts.accept(new DashboardSetting(file.locate(resource.span()), setting, what));
    }

    private static String text(@Nullable Member member) {
        String value = member == null ? "" : member.value().string().orElse("");
        return value.isEmpty() || value.contains("${") ? "a domain" : value;
    }

    /** The settings of the project itself, wherever they stand in it. */
    void of(Block project) {
        keys(project.attributes());
        project.blocks().forEach(this::of);
    }

    private void keys(Map<String, Member> members) {
        members.forEach((key, member) -> {
            ProjectSetting setting = KEYS.get(key);
            if (setting == null) {
                keys(member.value().members());
            } else if (isSet(member.value())) {
                facts.accept(new DashboardSetting(file.locate(member.keySpan()), setting, key));
            }
        });
    }

    private static boolean isSet(Node value) {
        List<Node> items = value.items();
        return value.isArray()
                ? !items.isEmpty() && !value.strings().equals(List.of("*"))
                : !USUAL.contains(value.scalarText().orElse(value.kind() == Node.Kind.NULL ? "worked out" : ""));
    }
}

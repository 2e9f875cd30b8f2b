package dev.pagelift.fix;

import dev.pagelift.audit.Finding;
import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fix.data.EditableData;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A small change of the Wrangler configuration that a finding is about. */
record ConfigEdit(String name, String description, Safety safety, Consumer<EditableData> change) implements Fixer {

    private static final Route FLAGS = Route.of("compatibility_flags");
    private static final String NODEJS = "nodejs_compat";

    static final ConfigEdit REDUNDANT_FLAG = new ConfigEdit(
            "config-flag", "Remove the flag '" + NODEJS + "', which is the default.", Safety.SAFE, data -> {
                List<String> left = data.get(FLAGS).map(Node::strings).orElse(List.of()).stream()
                        .filter(flag -> !flag.equals(NODEJS))
                        .toList();
                if (left.isEmpty()) {
                    data.remove(FLAGS);
                } else {
                    data.set(FLAGS, left);
                }
            });

    static final ConfigEdit OBSERVABILITY = new ConfigEdit(
            "observability",
            "Keep the logs of the Worker.",
            Safety.REVIEW,
            data -> data.set(Route.of("observability", "enabled"), true));

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        if (!(finding.fact() instanceof WranglerConfig config)) {
            return Optional.empty();
        }
        Draft draft = subject.draft();
        draft.edit(config.file(), change);
        return Optional.of(new Fix(name, description, safety, draft.edits(), List.of()));
    }
}

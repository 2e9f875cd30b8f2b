package dev.pagelift.detect.command;

import dev.pagelift.fact.CommandFact.StepOutput;
import dev.pagelift.fact.Fact;
import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Document;
import dev.pagelift.syntax.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a workflow uses what a step that deploys to Pages tells. */
final class StepOutputs {

    private static final Pattern USE = Pattern.compile("\\bsteps\\.([\\w-]{1,100})\\.outputs\\.([\\w-]{1,100})");

    /** What each action sets for Pages alone. Source: commandOutputParsing.ts of wrangler-action 4.0.0; action.yml of pages-action. */
    private static final Map<String, Set<String>> PAGES_ONLY = Map.of(
            "cloudflare/wrangler-action",
            Set.of("pages-deployment-alias-url", "pages-deployment-id", "pages-environment", "deployment-alias-url"),
            "cloudflare/pages-action",
            Set.of("id", "environment", "alias"));

    private StepOutputs() {}

    static void in(Document workflow, Consumer<Fact> facts) {
        for (Node.Member job :
                workflow.root().get("jobs").map(Node::members).orElse(Map.of()).values()) {
            Map<String, String> steps = new HashMap<>();
            for (Node step : job.value().get("steps").map(Node::items).orElse(List.of())) {
                String action = action(step);
                if (PAGES_ONLY.containsKey(action) && deploysPages(step, action)) {
                    step.string("id").ifPresent(id -> steps.put(id, action));
                }
            }
            if (!steps.isEmpty()) {
                uses(workflow, job.value().span(), steps, facts);
            }
        }
    }

    private static String action(Node step) {
        return step.string("uses").orElse("").split("@", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean deploysPages(Node step, String action) {
        String command = step.get("with", "command").flatMap(Node::scalarText).orElse("");
        return action.equals("cloudflare/pages-action")
                || command.contains("pages deploy")
                || command.contains("pages publish");
    }

    private static void uses(Document workflow, Span job, Map<String, String> steps, Consumer<Fact> facts) {
        String text = workflow.file().text();
        Matcher use = USE.matcher(text).region(job.start(), job.end());
        while (use.find()) {
            String action = steps.get(use.group(1));
            if (action != null && !isComment(text, use.start())) {
                facts.accept(new StepOutput(
                        workflow.file().locate(new Span(use.start(), use.end())),
                        use.group(1),
                        use.group(2),
                        PAGES_ONLY.getOrDefault(action, Set.of()).contains(use.group(2)),
                        workflow.file().path()));
            }
        }
    }

    private static boolean isComment(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        return text.substring(start, at).strip().startsWith("#");
    }
}

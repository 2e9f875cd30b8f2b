package dev.pagelift.detect.command;

import dev.pagelift.syntax.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Actions and reusable workflows of other repositories, whose text is not here. Their names, and the names of the inputs they are
 * given, tell where they publish.
 */
final class ForeignSteps {

    private static final Pattern PAGES_NAME = Pattern.compile("(?:cf|cloudflare)[-_]?pages");
    private static final Pattern PAGES_INPUT =
            Pattern.compile("(?:cf|cloudflare)[-_]?(?:pages|project|preview|production)|pages[-_]?project");
    private static final Pattern WORKERS_NAME = Pattern.compile("(?:cf|cloudflare)[-_]?worker|wrangler[-_]deploy");
    private static final Pattern GITHUB_PAGES = Pattern.compile("github[-_]?pages|gh[-_]?pages");

    /**
     * What a step seems to do.
     *
     * @param sign the input that tells, or what is used
     * @param folder the folder it is given
     */
    record Guess(String host, boolean deploys, Node.Member sign, Optional<String> folder) {}

    private ForeignSteps() {}

    static Optional<Guess> guess(WorkflowStep step) {
        Optional<Node.Member> sign = sign(step, PAGES_INPUT);
        if (sign.isPresent() || PAGES_NAME.matcher(step.action()).find()) {
            return Optional.of(guess(step, "pages", sign));
        }
        if (WORKERS_NAME.matcher(step.action()).find()) {
            return Optional.of(guess(step, "workers", Optional.empty()));
        }
        Optional<Node.Member> github = sign(step, GITHUB_PAGES);
        return github.isPresent() ? Optional.of(guess(step, "github-pages", github)) : Optional.empty();
    }

    private static Guess guess(WorkflowStep step, String host, Optional<Node.Member> sign) {
        boolean waits = step.action().matches(".*(?:wait|status|notif|purge|delete|cleanup|comment).*");
        return new Guess(
                host, !waits, sign.orElse(new Node.Member("uses", step.uses().span(), step.uses())), folder(step));
    }

    /** An input of such a name that is not switched off. */
    private static Optional<Node.Member> sign(WorkflowStep step, Pattern name) {
        return step.inputs().values().stream()
                .filter(input -> name.matcher(input.key().toLowerCase(java.util.Locale.ROOT))
                        .find())
                .filter(input -> !input.value().scalarText().orElse("").matches("false|"))
                .findFirst();
    }

    private static Optional<String> folder(WorkflowStep step) {
        for (String input : new String[] {
            "directory", "artifact-path", "output-directory", "output_directory", "publish-dir", "dist"
        }) {
            Optional<String> value = step.input(input);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }
}

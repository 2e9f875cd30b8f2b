package dev.pagelift.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of an {@code answers.txt}: what a project whose host cannot be run here must answer as a Worker, by the host's rules. As
 * {@code GET /path 200 | header: value | no header: part of a value | body: part of it}.
 */
record ExpectedAnswer(Request request, int status, List<String> claims) {

    static List<ExpectedAnswer> in(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(ExpectedAnswer::of)
                .toList();
    }

    private static ExpectedAnswer of(String line) {
        List<String> parts = List.of(line.split(" \\| "));
        String[] first = parts.get(0).split(" ");
        return new ExpectedAnswer(
                Request.of(first[0], first[1], ""), Integer.parseInt(first[2]), parts.subList(1, parts.size()));
    }

    /** What is not as it should be, in the words of the proof. */
    List<String> differences(Answer answer) {
        List<String> differences = new ArrayList<>();
        if (answer.status() != status) {
            differences.add(request.line() + " [status: " + status + " → " + answer.status() + "]");
        }
        for (String claim : claims) {
            int colon = claim.indexOf(": ");
            String name = claim.substring(0, colon);
            String value = claim.substring(colon + 2);
            if (!holds(name, value, answer)) {
                differences.add(request.line() + " [" + name + ": '" + value + "' → '"
                        + (name.equals("body")
                                ? answer.excerpt()
                                : answer.header(name).orElse("none")) + "']");
            }
        }
        return differences;
    }

    private static boolean holds(String name, String value, Answer answer) {
        if (name.equals("body")) {
            return answer.text().contains(value);
        }
        return name.startsWith("no ")
                ? !answer.header(name.substring(3)).orElse("").contains(value)
                : answer.header(name).orElse("").equals(value);
    }
}

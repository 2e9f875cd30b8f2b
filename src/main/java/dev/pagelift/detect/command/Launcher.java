package dev.pagelift.detect.command;

import dev.pagelift.syntax.Shell.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Programs that do nothing but start another one, such as {@code env} or {@code dotenv}. */
final class Launcher {

    /** Launchers that start what follows, after flags and assignments. */
    private static final Set<String> PLAIN = Set.of(
            "builtin",
            "command",
            "corepack",
            "cross-env",
            "cross-env-shell",
            "dotenv",
            "env",
            "env-cmd",
            "exec",
            "nice",
            "nohup",
            "retry",
            "stdbuf",
            "sudo",
            "time",
            "timeout",
            "xargs",
            "xvfb-run");

    /** Launchers that need one of these words first. */
    private static final Map<String, Set<String>> WITH_WORD = Map.ofEntries(
            Map.entry("asdf", Set.of("exec")),
            Map.entry("aws-vault", Set.of("exec")),
            Map.entry("bundle", Set.of("exec")),
            Map.entry("bundler", Set.of("exec")),
            Map.entry("chamber", Set.of("exec")),
            Map.entry("deno", Set.of("run", "x")),
            Map.entry("devbox", Set.of("run")),
            Map.entry("direnv", Set.of("exec")),
            Map.entry("doppler", Set.of("run")),
            Map.entry("dotenvx", Set.of("run")),
            Map.entry("fnm", Set.of("exec")),
            Map.entry("hatch", Set.of("run")),
            Map.entry("infisical", Set.of("run")),
            Map.entry("mise", Set.of("exec", "x")),
            Map.entry("nix", Set.of("develop", "shell", "run")),
            Map.entry("nvm", Set.of("exec")),
            Map.entry("op", Set.of("run")),
            Map.entry("pdm", Set.of("run")),
            Map.entry("pipenv", Set.of("run")),
            Map.entry("pixi", Set.of("run")),
            Map.entry("poetry", Set.of("run")),
            Map.entry("python", Set.of("-m")),
            Map.entry("python3", Set.of("-m")),
            Map.entry("rtx", Set.of("exec", "x")),
            Map.entry("rye", Set.of("run")),
            Map.entry("uv", Set.of("run")),
            Map.entry("varlock", Set.of("run")),
            Map.entry("volta", Set.of("run")));

    /** Flags of launchers that take the next word. */
    private static final Set<String> VALUED = Set.of(
            "-e",
            "-f",
            "-u",
            "-g",
            "-p",
            "-n",
            "-I",
            "--config",
            "--env",
            "--env-file",
            "--package",
            "--project",
            "--scope",
            "--with");

    private Launcher() {}

    static boolean is(List<Word> words, int at) {
        String program = Invocation.baseName(words.get(at).text());
        return PLAIN.contains(program)
                || at + 1 < words.size()
                        && WITH_WORD
                                .getOrDefault(program, Set.of())
                                .contains(words.get(at + 1).text());
    }

    /** The index of the word that names the started program. */
    static int started(List<Word> words, int at) {
        String program = Invocation.baseName(words.get(at).text());
        int i = at + (PLAIN.contains(program) ? 1 : 2);
        int separator = separator(words, i);
        if (separator > 0) {
            return separator + 1;
        }
        if (program.equals("timeout") || program.equals("aws-vault") || program.equals("chamber")) {
            i++;
        }
        while (i < words.size() && isSkipped(words.get(i).text())) {
            boolean starts = program.equals("nix")
                    && Set.of("-c", "--command").contains(words.get(i).text());
            i += VALUED.contains(words.get(i).text()) ? 2 : 1;
            if (starts) {
                break;
            }
        }
        return i;
    }

    private static boolean isSkipped(String word) {
        return word.startsWith("-") || word.indexOf('=') > 0 && !word.contains("/");
    }

    /** A {@code --} that stands before the started program, so with nothing but flags and their values in front of it. */
    private static int separator(List<Word> words, int from) {
        int operands = 0;
        for (int i = from; i < words.size() && operands < 3; i++) {
            String word = words.get(i).text();
            if (word.equals("--")) {
                return i;
            }
            operands += word.startsWith("-") ? 0 : 1;
        }
        return -1;
    }
}

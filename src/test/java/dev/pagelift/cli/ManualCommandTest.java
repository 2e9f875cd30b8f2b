package dev.pagelift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class ManualCommandTest {

    private static final String PAGE = page();

    private static String page() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertEquals(0, new CommandLineTool(print, print, Map.of(), false).run("generate-manual"));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tellsOfEveryCommandAndOption() {
        everyCommand(
                Commands.of("help", new Terminal(System.out, System.err, Map.of(), false))
                        .getCommandSpec(),
                "");
    }

    private static void everyCommand(CommandSpec above, String path) {
        for (CommandLine command : above.subcommands().values()) {
            CommandSpec spec = command.getCommandSpec();
            String name = path + spec.name();
            assertEquals(
                    !spec.usageMessage().hidden(), PAGE.contains("\n.SS " + name.replace("-", "\\-") + "\n"), name);
            if (!spec.usageMessage().hidden()) {
                String section = PAGE.substring(PAGE.indexOf("\n.SS " + name.replace("-", "\\-") + "\n"));
                for (OptionSpec option : spec.options()) {
                    assertTrue(
                            option.hidden()
                                    || option.usageHelp()
                                    || option.versionHelp()
                                    || section.contains(option.longestName().replace("-", "\\-")),
                            name + option.longestName());
                }
                everyCommand(spec, name + " ");
            }
        }
    }

    @Test
    void hasNoRequestsButOurs() {
        List<String> requests = PAGE.lines()
                .filter(line -> line.startsWith(".") || line.startsWith("'"))
                .map(line -> line.split(" ")[0])
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of(".B", ".RI", ".SH", ".SS", ".TH", ".TP", ".fi", ".nf"), requests);
    }
}

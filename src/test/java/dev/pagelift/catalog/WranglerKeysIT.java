package dev.pagelift.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pagelift.npm.Npm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the catalogue says of environments and of Pages is what Wrangler does. */
class WranglerKeysIT {

    private static final Pattern DROPPED = Pattern.compile("\"(\\w+)\" exists at the top level, but not on \"env.x\"");
    private static final Pattern ON_PAGES =
            Pattern.compile("supportedPagesConfigFields = \\[(.*?)\\];", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"(\\w+)\"");

    /** With a value of another type here Wrangler ends with an error of JavaScript, before it gets to the other keys. */
    private static final Set<String> CRASH =
            Set.of("env", "main", "pages_build_output_dir", "base_dir", "tsconfig", "site");

    /** A string where Wrangler wants one of these tables is read as a table of letters: no error, and nothing anybody would write. */
    private static final Set<String> SPELLED_OUT =
            Set.of("alias", "build", "data_blobs", "dev", "limits", "text_blobs", "wasm_modules");

    @Test
    void keysThatAnEnvironmentGoesWithout(@TempDir Path folder) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode config = mapper.createObjectNode();
        KeyKind.all().forEach(kind -> put(config, kind));
        config.putObject("env").putObject("x");
        Files.write(folder.resolve("wrangler.json"), mapper.writeValueAsBytes(config));

        String err = Npm.wrangler("deploy", "--dry-run", "--env", "x")
                .in(folder)
                .end()
                .err();

        Set<String> dropped =
                DROPPED.matcher(err).results().map(found -> found.group(1)).collect(sorted());
        assertEquals(dropped, names(kind -> kind.environment() == KeyKind.Inheritance.REPEATED));
    }

    @Test
    void valuesOfAnotherTypeAreRefused(@TempDir Path folder) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode config = mapper.createObjectNode();
        KeyKind.all().stream().filter(kind -> !CRASH.contains(kind.name())).forEach(kind -> {
            boolean text = kind.types().contains(ValueType.STRING);
            config.set(kind.name(), text ? mapper.valueToTree(1) : mapper.valueToTree("x"));
        });
        Files.write(folder.resolve("wrangler.json"), mapper.writeValueAsBytes(config));

        String err = Npm.wrangler("deploy", "--dry-run").in(folder).end().err();

        String errors = err.substring(err.indexOf("ERROR"));
        assertEquals(
                SPELLED_OUT, names(kind -> config.has(kind.name()) && !errors.contains("\"" + kind.name() + "\"")));
    }

    private static void put(ObjectNode config, KeyKind kind) {
        switch (kind.types().iterator().next()) {
            case BOOLEAN -> config.put(kind.name(), true);
            case TABLE -> config.putObject(kind.name());
            case TABLES, STRINGS, NUMBERS, LIST -> config.putArray(kind.name());
            default -> config.put(kind.name(), "x");
        }
    }

    @Test
    void keysOnPages() throws IOException {
        String wrangler = Files.readString(Npm.folder("wrangler").resolve("wrangler-dist/cli.js"));
        MatchResult list = ON_PAGES.matcher(wrangler).results().findFirst().orElseThrow();
        Set<String> supported = QUOTED.matcher(list.group(1))
                .results()
                .map(found -> found.group(1))
                .filter(key -> KeyKind.named(key).isPresent())
                .collect(sorted());
        assertEquals(supported, names(KeyKind::pages));
    }

    private static Set<String> names(Predicate<KeyKind> which) {
        return KeyKind.all().stream().filter(which).map(KeyKind::name).collect(sorted());
    }

    private static java.util.stream.Collector<String, ?, TreeSet<String>> sorted() {
        return Collectors.toCollection(TreeSet::new);
    }
}

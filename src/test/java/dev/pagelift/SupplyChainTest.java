package dev.pagelift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the build takes from elsewhere is one version each, which cannot become another one over night. */
class SupplyChainTest {

    private static final Pattern PART =
            Pattern.compile("<(dependency|plugin|path|artifactItem)>.*?</\\1>", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("<version>([^<]*)</version>|<[\\w.-]+\\.version>([^<]*)<");

    private static String pom() throws IOException {
        return Files.readString(Path.of("pom.xml"));
    }

    @Test
    void everyVersionInThePomIsOne() throws IOException {
        List<String> open = VERSION.matcher(pom())
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(version -> !version.matches("\\$\\{(project|[\\w-]+)\\.version}|\\d[\\w.+-]*"))
                .toList();
        // The oldest Java and Maven that the build runs on.
        assertEquals(List.of("[17,)", "[3.8,)"), open);
        assertTrue(!pom().contains("SNAPSHOT") && !pom().contains("<repositories>"));
    }

    /** Without a version Maven takes the newest, or what its own version brings. */
    @Test
    void everyPartOfThePomHasAVersion() throws IOException {
        String pom = pom();
        List<String> versioned = parts(pom).stream()
                .filter(part -> part.contains("<version>"))
                .map(SupplyChainTest::artifact)
                .toList();
        List<String> without = parts(pom).stream()
                .map(SupplyChainTest::artifact)
                .filter(artifact -> !versioned.contains(artifact))
                .filter(artifact -> !artifact.matches("(com\\.fasterxml\\.jackson\\.core|org\\.junit\\.jupiter):.*"))
                .toList();
        assertEquals(List.of(), without, "those of the two lists of versions aside");
        assertTrue(versioned.size() > 30, versioned::toString);
    }

    private static List<String> parts(String pom) {
        return PART.matcher(pom).results().map(MatchResult::group).toList();
    }

    private static String artifact(String part) {
        Pattern name = Pattern.compile("<groupId>([^<]*)</groupId>\\s*<artifactId>([^<]*)<");
        return name.matcher(part)
                .results()
                .findFirst()
                .map(found -> found.group(1) + ":" + found.group(2))
                .orElse(part);
    }

    @Test
    void theWrapperFetchesOneMavenAndChecksIt() throws IOException {
        Properties wrapper = new Properties();
        try (var in = Files.newInputStream(Path.of(".mvn/wrapper/maven-wrapper.properties"))) {
            wrapper.load(in);
        }
        assertTrue(wrapper.getProperty("distributionUrl")
                .matches("https://repo\\.maven\\.apache\\.org/.*/apache-maven-\\d[\\d.]*-bin\\.zip"));
        assertTrue(wrapper.getProperty("distributionSha256Sum").matches("[0-9a-f]{64}"));
    }

    @Test
    void everyPackageOfNpmHasItsChecksum() throws IOException {
        JsonNode lock = new ObjectMapper()
                .readTree(Path.of("src/test/npm/package-lock.json").toFile());
        List<String> unchecked = new ArrayList<>();
        int packages = 0;
        for (Map.Entry<String, JsonNode> entry : lock.path("packages").properties()) {
            packages++;
            boolean ours = entry.getKey().isEmpty();
            String from = entry.getValue().path("resolved").asText("https://registry.npmjs.org/");
            if (!ours
                    && !(entry.getValue().path("integrity").asText().startsWith("sha512-")
                            && from.startsWith("https://registry.npmjs.org/"))) {
                unchecked.add(entry.getKey());
            }
        }
        assertEquals(List.of(), unchecked);
        assertTrue(packages > 100);
    }

    @Test
    void everyToolOfNpmIsOneVersion() throws IOException {
        JsonNode tools =
                new ObjectMapper().readTree(Path.of("src/test/npm/package.json").toFile());
        for (String kind : List.of("dependencies", "optionalDependencies")) {
            tools.path(kind)
                    .properties()
                    .forEach(
                            tool -> assertTrue(tool.getValue().asText().matches("\\d+\\.\\d+\\.\\d+"), tool::toString));
        }
    }
}

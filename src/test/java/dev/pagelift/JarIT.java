package dev.pagelift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The jar that is released: what is in it may be, and it is the same whoever builds it. */
class JarIT {

    private static final Path JAR = Path.of("target/pagelift.jar");
    private static final String TEXTS = "META-INF/licenses/";
    /** The start of names, what they are, and the texts it is given under. */
    private static final Pattern CONTENT = Pattern.compile("(?m)^(\\S+/) +\\S.*?  +(\\S+(?: \\S+)*)$");

    private static List<String> names(ZipFile jar) {
        return jar.stream().map(ZipEntry::getName).toList();
    }

    private static String text(ZipFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(TEXTS + name);
        return entry == null ? "" : new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The texts by the start of names. */
    private static Map<String, List<String>> contents(ZipFile jar) throws IOException {
        Map<String, List<String>> contents = new TreeMap<>();
        for (MatchResult line :
                CONTENT.matcher(text(jar, "contents.txt")).results().toList()) {
            contents.put(line.group(1), List.of(line.group(2).split(" ")));
        }
        return contents;
    }

    @Test
    void everyClassHasALicence() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            Map<String, List<String>> contents = contents(jar);
            List<String> unknown = names(jar).stream()
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.replaceFirst("^META-INF/versions/\\d+/", ""))
                    .filter(name -> contents.keySet().stream().noneMatch(name::startsWith))
                    .toList();
            assertEquals(List.of(), unknown);
        }
    }

    @Test
    void everyLicenceIsThere() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            Map<String, List<String>> contents = contents(jar);
            assertTrue(contents.size() > 10, contents::toString);
            for (Map.Entry<String, List<String>> content : contents.entrySet()) {
                assertTrue(
                        names(jar).stream().anyMatch(name -> name.startsWith(content.getKey())),
                        () -> "nothing of " + content.getKey() + " is in the jar any more");
                for (String licence : content.getValue()) {
                    assertTrue(text(jar, licence).length() > 100, licence);
                }
            }
        }
    }

    /** An entry with the time of the build would make each build another one. */
    @Test
    void noEntryHasTheTimeOfTheBuild() throws IOException {
        MatchResult stamp = Pattern.compile("<project.build.outputTimestamp>([^<]*)<")
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow();
        LocalDateTime latest =
                OffsetDateTime.parse(stamp.group(1)).toLocalDateTime().plusDays(1);
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            List<String> later = jar.stream()
                    .filter(entry -> entry.getTimeLocal().isAfter(latest))
                    .map(ZipEntry::getName)
                    .limit(10)
                    .toList();
            assertEquals(List.of(), later, "made with this build, or newer than project.build.outputTimestamp");
        }
    }
}

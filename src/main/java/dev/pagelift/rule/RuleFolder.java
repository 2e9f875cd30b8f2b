package dev.pagelift.rule;

import dev.pagelift.rule.language.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the rule files of one folder. Folders in it are not entered and symbolic links are not followed. */
public final class RuleFolder {

    private static final int MAX_FILES = 1_000;
    private static final int MAX_BYTES = 256 << 10;
    private static final String README = "README.md";

    private final Vocabulary vocabulary;
    private final Set<String> taken;
    private final List<RuleFile> rules = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private RuleFolder(Vocabulary vocabulary, Set<String> taken) {
        this.vocabulary = vocabulary;
        this.taken = taken;
    }

    /**
     * Reads all {@code .md} files of a folder but its {@code README.md}.
     *
     * @param taken ids that its rules must not have
     */
    public static RuleFolder read(Path folder, Vocabulary vocabulary, Set<String> taken) {
        RuleFolder read = new RuleFolder(vocabulary, taken);
        try {
            read.list(folder).forEach(read::add);
        } catch (IOException e) {
            read.refuse(folder.toString(), "The folder of rules cannot be read.");
        }
        return read;
    }

    /** Those without problems, sorted by id. */
    public List<RuleFile> rules() {
        return Collections.unmodifiableList(rules);
    }

    /** All that is wrong with the others. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    private List<Path> list(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + RuleFile.EXTENSION)) {
            for (Path entry : entries) {
                if (files.size() == MAX_FILES) {
                    refuse(folder.toString(), "The folder has more than " + MAX_FILES + " rules; none was read.");
                    return List.of();
                }
                if (!name(entry).equals(README)) {
                    files.add(entry);
                }
            }
        }
        Collections.sort(files);
        return files;
    }

    private void add(Path path) {
        text(path).map(text -> RuleFile.read(name(path), text, vocabulary)).ifPresent(reading -> {
            problems.addAll(reading.problems());
            reading.file().ifPresent(this::addUnlessTaken);
        });
    }

    private void addUnlessTaken(RuleFile file) {
        if (taken.contains(file.rule().id())) {
            refuse(file.name(), "There is a rule of this name already.");
        } else {
            rules.add(file);
        }
    }

    private Optional<String> text(Path path) {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return refuse(name(path), "This is no regular file and was not read.");
        }
        try (InputStream stream = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                return refuse(name(path), "A rule file has at most " + MAX_BYTES + " bytes.");
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return refuse(name(path), "A rule file is UTF-8 text, and this is not.");
        } catch (IOException e) {
            return refuse(name(path), "The rule file cannot be read.");
        }
    }

    private Optional<String> refuse(String name, String sentence) {
        problems.add(new Problem(name, 0, sentence));
        return Optional.empty();
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}

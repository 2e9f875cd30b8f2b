package dev.pagelift.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A repository made of texts: the examples of rules, and tests. */
public final class InMemory implements Source {

    private final Map<String, byte[]> files = new TreeMap<>();

    private Provenance provenance = new Provenance("memory", null, null);

    private InMemory() {}

    /** Texts by path, with {@code /} between segments. */
    public static InMemory of(Map<String, String> files) {
        InMemory source = new InMemory();
        files.forEach((path, text) -> source.files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return source;
    }

    /** The same files with another origin. */
    public InMemory from(Provenance origin) {
        InMemory same = new InMemory();
        same.files.putAll(files);
        same.provenance = origin;
        return same;
    }

    @Override
    public Entry root() {
        return folder("", "");
    }

    @Override
    public List<Entry> list(Entry parent, int most) {
        String prefix = (String) parent.handle();
        return files.keySet().stream()
                .filter(path -> path.startsWith(prefix))
                .map(path -> entry(prefix, path.substring(prefix.length())))
                .distinct()
                .limit(most)
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
    }

    private Entry entry(String prefix, String rest) {
        int slash = rest.indexOf('/');
        if (slash >= 0) {
            return folder(rest.substring(0, slash), prefix + rest.substring(0, slash + 1));
        }
        return new Entry(rest, Entry.Kind.FILE, bytes(prefix + rest).length, prefix + rest);
    }

    private static Entry folder(String name, String prefix) {
        return new Entry(name, Entry.Kind.FOLDER, 0, prefix);
    }

    private byte[] bytes(String path) {
        return files.getOrDefault(path, new byte[0]);
    }

    @Override
    public byte[] read(Entry file, int limit) {
        byte[] bytes = bytes((String) file.handle());
        return bytes.length <= limit ? bytes : Arrays.copyOf(bytes, limit);
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public boolean holdsIgnoredFiles() {
        return true;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}

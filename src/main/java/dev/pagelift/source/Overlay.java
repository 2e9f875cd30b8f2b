package dev.pagelift.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A source as it would be after some of its files have changed. The source below it stays open and is closed by its owner. */
public final class Overlay implements Source {

    private final Source base;
    private final TreeMap<String, Optional<byte[]>> changed = new TreeMap<>();

    /**
     * Where an entry comes from.
     *
     * @param below the entry of the source below, or null for a file of our own or the folder around it
     */
    private record Place(String path, @Nullable Entry below) {}

    /**
     * @param changed the new text by path, with {@code /} between segments; empty for a file that is gone
     */
    public Overlay(Source base, Map<String, Optional<String>> changed) {
        this.base = base;
        changed.forEach(
                (path, text) -> this.changed.put(path, text.map(present -> present.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public Entry root() {
        return new Entry("", Entry.Kind.FOLDER, 0, new Place("", base.root()));
    }

    @Override
    public List<Entry> list(Entry folder, int most) throws SourceException {
        Place place = (Place) folder.handle();
        String prefix = place.path().isEmpty() ? "" : place.path() + "/";
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        if (place.below() != null) {
            for (Entry below : base.list(place.below(), most)) {
                if (!changed.containsKey(prefix + below.name())) {
                    names.add(below.name());
                    entries.add(new Entry(
                            below.name(), below.kind(), below.size(), new Place(prefix + below.name(), below)));
                }
            }
        }
        changed.tailMap(prefix).forEach((path, bytes) -> {
            if (path.startsWith(prefix) && bytes.isPresent()) {
                Entry entry = entry(prefix, path.substring(prefix.length()), bytes.get());
                if (names.add(entry.name())) {
                    entries.add(entry);
                }
            }
        });
        return entries;
    }

    private static Entry entry(String prefix, String rest, byte[] bytes) {
        int slash = rest.indexOf('/');
        if (slash < 0) {
            return new Entry(rest, Entry.Kind.FILE, bytes.length, new Place(prefix + rest, null));
        }
        String name = rest.substring(0, slash);
        return new Entry(name, Entry.Kind.FOLDER, 0, new Place(prefix + name, null));
    }

    @Override
    public byte[] read(Entry file, int limit) throws SourceException {
        Place place = (Place) file.handle();
        if (place.below() != null) {
            return base.read(place.below(), limit);
        }
        byte[] bytes = changed.getOrDefault(place.path(), Optional.empty()).orElseGet(() -> new byte[0]);
        return Arrays.copyOf(bytes, Math.min(limit, bytes.length));
    }

    @Override
    public Provenance provenance() {
        return base.provenance();
    }

    @Override
    public boolean holdsIgnoredFiles() {
        return base.holdsIgnoredFiles();
    }

    @Override
    public boolean isTracked(Entry file) {
        Place place = (Place) file.handle();
        return place.below() == null || base.isTracked(place.below());
    }

    @Override
    public void close() {
        // The source below belongs to whoever opened it.
    }
}

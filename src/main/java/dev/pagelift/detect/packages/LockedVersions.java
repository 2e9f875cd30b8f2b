package dev.pagelift.detect.packages;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The versions that a lock file holds of the packages that somebody asks about. Lock files name a version by the folder that gets
 * it, or by the range that was asked for; both are kept.
 */
final class LockedVersions {

    private final Set<String> wanted;
    private final Map<String, String> byFolder = new HashMap<>();
    private final Map<String, String> byRange = new HashMap<>();

    LockedVersions(Set<String> wanted) {
        this.wanted = wanted;
    }

    boolean wants(String name) {
        return wanted.contains(name);
    }

    /**
     * The version that a folder gets, empty for that of the lock file and for all below it. The first one said counts.
     *
     * @param folder from the folder of the lock file
     */
    void inFolder(String folder, String name, String version) {
        if (!version.isEmpty() && Character.isDigit(version.charAt(0))) {
            byFolder.putIfAbsent(key(folder, name), version);
        }
    }

    /** The version that everybody gets who asks for a range. */
    void forRange(String name, String range, String version) {
        byRange.put(key(range, name), version);
        inFolder("", name, version);
    }

    /** The version that a package gets whose package.json asks for a range. */
    Optional<String> version(String folder, String name, String range) {
        String own = folder.isEmpty() ? null : byFolder.get(key(folder, name));
        return Optional.ofNullable(own)
                .or(() -> Optional.ofNullable(byRange.get(key(range, name))))
                .or(() -> Optional.ofNullable(byFolder.get(key("", name))));
    }

    private static String key(String where, String name) {
        return name + "\n" + where;
    }
}

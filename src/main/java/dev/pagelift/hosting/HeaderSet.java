package dev.pagelift.hosting;

import dev.pagelift.snapshot.Span;
import java.util.Map;

/**
 * Headers that another host adds to the answers for some paths.
 *
 * @param source the paths as the host writes them
 * @param values by name, as they are written
 * @param conversion with the paths of a {@code _headers} file
 */
public record HeaderSet(Span at, String source, Map<String, String> values, Conversion conversion) {

    /** Whether it asks for a password, which Netlify's {@code Basic-Auth} does and no other host's headers do. */
    public boolean restricts() {
        return values.keySet().stream().anyMatch(name -> name.equalsIgnoreCase("Basic-Auth"));
    }
}

package dev.pagelift.detect.platform;

import java.util.Optional;
import java.util.Set;

/** The names of the modules that come with Node.js 22. */
final class NodeModules {

    private static final String PREFIX = "node:";
    private static final Set<String> NAMES = Set.of(
            "assert",
            "async_hooks",
            "buffer",
            "child_process",
            "cluster",
            "console",
            "constants",
            "crypto",
            "dgram",
            "diagnostics_channel",
            "dns",
            "domain",
            "events",
            "fs",
            "http",
            "http2",
            "https",
            "inspector",
            "module",
            "net",
            "os",
            "path",
            "perf_hooks",
            "process",
            "punycode",
            "querystring",
            "readline",
            "repl",
            "stream",
            "string_decoder",
            "sys",
            "timers",
            "tls",
            "trace_events",
            "tty",
            "url",
            "util",
            "v8",
            "vm",
            "wasi",
            "worker_threads",
            "zlib");

    private NodeModules() {}

    /** The module that a name means, without its prefix; empty for other names. */
    static Optional<String> named(String specifier) {
        if (specifier.startsWith(PREFIX)) {
            return Optional.of(specifier.substring(PREFIX.length()));
        }
        int slash = specifier.indexOf('/');
        return NAMES.contains(slash < 0 ? specifier : specifier.substring(0, slash))
                ? Optional.of(specifier)
                : Optional.empty();
    }

    static boolean isPrefixed(String specifier) {
        return specifier.startsWith(PREFIX);
    }
}

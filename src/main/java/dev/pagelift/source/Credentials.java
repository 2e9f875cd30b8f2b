package dev.pagelift.source;

import java.net.URI;
import java.util.Map;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jspecify.annotations.Nullable;

/**
 * The token for private repositories. It is read from the environment alone, so that no process list or file ever holds it, and it is
 * offered to one host alone, because any server can ask for it: {@code PAGELIFT_TOKEN_HOST}, or else the host of
 * {@code GITHUB_SERVER_URL}, or else github.com.
 */
final class Credentials {

    private static final String GITHUB = "https://github.com";

    private Credentials() {}

    static @Nullable CredentialsProvider of(Map<String, String> environment, RemoteUrl url) {
        String token = environment.getOrDefault("PAGELIFT_TOKEN", "");
        return token.isBlank()
                        || !url.isRemote()
                        || !host(environment).equalsIgnoreCase(url.uri().getHost())
                ? null
                : new UsernamePasswordCredentialsProvider("x-access-token", token);
    }

    private static String host(Map<String, String> environment) {
        String host = environment.get("PAGELIFT_TOKEN_HOST");
        if (host != null && !host.isBlank()) {
            return host;
        }
        try {
            String server = URI.create(environment.getOrDefault("GITHUB_SERVER_URL", GITHUB))
                    .getHost();
            return server == null ? "" : server;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}

package dev.pagelift.verify;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Asks a server. Redirects are answers and are not followed. */
final class Client {

    private static final int MOST_HOPS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    Answer ask(Server server, Request request) throws VerifyException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(server.address(request.path()))
                .timeout(PATIENCE)
                .method(
                        request.method(),
                        request.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::header);
        try {
            return answer(server, http.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return new Answer(0, Map.of(), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VerifyException("The comparison was interrupted.", e);
        }
    }

    /** Whether a redirect leads to a place by way of others of the same server. */
    boolean goesOnTo(String place, Server server, Answer redirect) throws VerifyException {
        Answer at = redirect;
        for (int hop = 0; hop < MOST_HOPS && at.header("location").isPresent(); hop++) {
            String next = at.header("location").get();
            if (next.equals(place)) {
                return true;
            }
            if (!next.startsWith("/") || next.startsWith("//")) {
                return false;
            }
            at = ask(server, Request.of("GET", next, ""));
        }
        return false;
    }

    /** Code that prints its own address prints the port of the server, in which the two always differ. */
    private static Answer answer(Server server, HttpResponse<byte[]> response) {
        Map<String, String> headers = new TreeMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(
                        name.toLowerCase(Locale.ROOT),
                        String.join(", ", values).replace(server.origin(), "localhost")));
        return new Answer(
                response.statusCode(),
                headers,
                new String(response.body(), StandardCharsets.ISO_8859_1).replace(server.origin(), "localhost"));
    }
}

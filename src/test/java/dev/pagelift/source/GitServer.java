package dev.pagelift.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;
import org.jspecify.annotations.Nullable;

/** A git server on this machine, in the clear, for as long as a test runs. It can be told to misbehave. */
final class GitServer implements AutoCloseable {

    /** Answers one request. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private static final String ADVERTISEMENT = "application/x-git-upload-pack-advertisement";
    private static final String RESULT = "application/x-git-upload-pack-result";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    final List<String> requests = new CopyOnWriteArrayList<>();

    private GitServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
    }

    static GitServer answering(Answer answer) throws IOException {
        GitServer git = new GitServer();
        git.server.createContext("/", exchange -> {
            git.requests.add(exchange.getRequestURI().toString());
            try {
                answer.to(exchange);
            } catch (IOException e) {
                // The client hung up, which is what these tests are about.
            } finally {
                exchange.close();
            }
        });
        git.server.start();
        return git;
    }

    /** Serves a repository at every path, as git's smart protocol wants it. */
    static GitServer of(Repository repository) throws IOException {
        return answering(exchange -> serve(repository, exchange));
    }

    static void serve(Repository repository, HttpExchange exchange) throws IOException {
        serve(repository, exchange.getRequestHeaders().getFirst("Git-Protocol"), exchange);
    }

    /** The first version of the protocol is spoken when none is named. */
    static void serve(Repository repository, @Nullable String protocol, HttpExchange exchange) throws IOException {
        UploadPack upload = new UploadPack(repository);
        upload.setBiDirectionalPipe(false);
        if (protocol != null) {
            upload.setExtraParameters(List.of(protocol));
        }
        if (exchange.getRequestMethod().equals("GET")) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            PacketLineOut line = new PacketLineOut(body);
            if (protocol != null) {
                // In the first version the library writes this line itself.
                line.writeString("# service=git-upload-pack\n");
                line.end();
            }
            upload.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(line), "git-upload-pack");
            send(exchange, ADVERTISEMENT, body.toByteArray());
            return;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        upload.upload(body(exchange), body, null);
        send(exchange, RESULT, body.toByteArray());
    }

    static InputStream body(HttpExchange exchange) throws IOException {
        InputStream in = exchange.getRequestBody();
        return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding")) ? new GZIPInputStream(in) : in;
    }

    static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (OutputStream out = start(exchange, type)) {
            out.write(body);
        }
    }

    /** An answer of any length, that ends when the stream is closed. */
    static OutputStream start(HttpExchange exchange, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    static OutputStream startAdvertisement(HttpExchange exchange) throws IOException {
        OutputStream out = start(exchange, ADVERTISEMENT);
        out.write("001e# service=git-upload-pack\n0000".getBytes(StandardCharsets.US_ASCII));
        return out;
    }

    static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    int port() {
        return server.getAddress().getPort();
    }

    RemoteUrl url() {
        return new RemoteUrl(URI.create("http://127.0.0.1:" + port() + "/owner/harbour"), null);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

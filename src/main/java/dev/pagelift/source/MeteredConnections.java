package dev.pagelift.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.util.Locale;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnection;

/**
 * Connections to one git server and to no other, that end when the clone has taken too much. Only git's own two requests are made:
 * the old protocol for plain file servers would follow addresses that the server chooses.
 */
final class MeteredConnections implements HttpConnectionFactory {

    static final String TOO_SLOW = "it takes too long; raise --max-time to wait longer.";

    private final URI server;
    private final long limit;
    private final Deadline deadline;
    private long received;

    MeteredConnections(URI server, long limit, Deadline deadline) {
        this.server = server;
        this.limit = limit;
        this.deadline = deadline;
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return create(url, Proxy.NO_PROXY);
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) throws IOException {
        if (!isSameServer(url)) {
            throw new RefusedException("the server sends it to another host, '" + url.getHost() + "'.");
        }
        String file = url.getFile();
        if (!file.endsWith("/info/refs?service=git-upload-pack") && !file.endsWith("/git-upload-pack")) {
            throw new RefusedException("the server did not answer as git does.");
        }
        return new Metered(url, proxy);
    }

    private boolean isSameServer(URL url) {
        return url.getProtocol().equalsIgnoreCase(server.getScheme())
                && lower(url.getHost()).equals(lower(server.getHost()))
                && url.getPort() == server.getPort();
    }

    private static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }

    private void count(int bytes) throws IOException {
        received += Math.max(0, bytes);
        if (received > limit) {
            throw new RefusedException(
                    "it sends more than " + (limit >> 20) + " MiB; raise --max-clone to allow more.");
        }
        if (deadline.isOver()) {
            throw new RefusedException(TOO_SLOW);
        }
    }

    private final class Metered extends JDKHttpConnection {

        Metered(URL url, Proxy proxy) throws IOException {
            super(url, proxy);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {

                @Override
                public int read() throws IOException {
                    int read = super.read();
                    count(1);
                    return read;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int read = super.read(bytes, offset, length);
                    count(read);
                    return read;
                }
            };
        }
    }
}

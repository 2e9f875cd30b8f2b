package dev.pagelift.verify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A local server of Wrangler's. */
final class Server {

    private static final int MOST_POLLS = 600;
    private static final long MILLIS_BETWEEN_POLLS = 200;
    /** Between the choice of a port and its use, another program may take it. */
    private static final int MOST_STARTS = 3;

    private static final String PORT_IS_TAKEN = "Address already in use";
    private static final Pattern BINDING = Pattern.compile("(?m)^env\\.([A-Za-z_][A-Za-z0-9_]*) ");

    private final String name;
    private final int port;
    private final Process process;
    private final Path log;
    private final @Nullable Again again;

    /** Starts the same server at another port. */
    private interface Again {
        Server start() throws VerifyException;
    }

    private Server(String name, int port, Process process, Path log, @Nullable Again again) {
        this.name = name;
        this.port = port;
        this.process = process;
        this.log = log;
        this.again = again;
    }

    /**
     * Starts one; it is up once {@link #await} has returned.
     *
     * @param arguments of Wrangler, without address and port
     */
    static Server start(Programs programs, Toolchain tools, List<String> arguments, Path folder)
            throws VerifyException {
        return start(programs, tools, arguments, folder, MOST_STARTS);
    }

    private static Server start(Programs programs, Toolchain tools, List<String> arguments, Path folder, int starts)
            throws VerifyException {
        int port = freePort();
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--ip", "127.0.0.1", "--port", String.valueOf(port), "--inspector-port", "0"));
        all.addAll(List.of("--show-interactive-dev-session", "false"));
        Path log = programs.temporaryFolder().resolve("log.txt");
        Process process = programs.start(tools.wrangler(all), folder, log);
        Again again = starts == 1 ? null : () -> start(programs, tools, arguments, folder, starts - 1);
        return new Server("wrangler " + String.join(" ", arguments), port, process, log, again);
    }

    private static int freePort() throws VerifyException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new VerifyException("There is no free port on this machine.", e);
        }
    }

    /** The server that is up: this one, or another in its place when its port was taken. */
    Server await() throws VerifyException {
        for (int poll = 0; poll < MOST_POLLS; poll++) {
            if (!process.isAlive()) {
                if (again != null && Programs.read(log).contains(PORT_IS_TAKEN)) {
                    return again.start().await();
                }
                throw new VerifyException("'" + name + "' ended at once: " + Programs.lastLines(log));
            }
            if (isUp()) {
                return this;
            }
            pause();
        }
        throw new VerifyException("'" + name + "' did not come up within " + MOST_POLLS * MILLIS_BETWEEN_POLLS / 1000
                + " seconds: " + Programs.lastLines(log));
    }

    /** Wrangler listens before it is ready; it says when it is. */
    private boolean isUp() {
        if (!Programs.read(log).contains("Ready on")) {
            return false;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() throws VerifyException {
        try {
            Thread.sleep(MILLIS_BETWEEN_POLLS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VerifyException("The comparison was interrupted.", e);
        }
    }

    /** The address of a path, which is taken as it is written. */
    URI address(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + port + pathAndQuery);
    }

    /** What takes the place of this server's address in answers, so that two servers can be compared. */
    String origin() {
        return "127.0.0.1:" + port;
    }

    /** The names of what the code is given, as Wrangler lists them when it starts. */
    Set<String> bindings() {
        Set<String> names = new TreeSet<>();
        Matcher matcher = BINDING.matcher(Programs.read(log));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}

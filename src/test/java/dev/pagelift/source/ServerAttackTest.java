package dev.pagelift.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.Commits.RawTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.eclipse.jgit.internal.storage.pack.PackWriter;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Git servers that do not want the clone to end well. */
class ServerAttackTest {

    private static final String CANNOT = "The repository 'harbour' cannot be cloned: ";
    private static final CloneLimits ONE_SECOND = new CloneLimits(1 << 30, 1 << 20, Duration.ofSeconds(1));

    private static String refusal(GitServer server, CloneLimits limits) {
        return assertThrows(SourceException.class, () -> GitRepository.clone(server.url(), limits, Progress.NONE))
                .reason();
    }

    @Test
    void aServerThatBehavesIsRead() throws IOException, SourceException {
        try (Commits origin = new Commits()) {
            origin.commit(origin.tree(new RawTree().with(FileMode.REGULAR_FILE, "a.txt", origin.blob("text"))));
            try (GitServer server = GitServer.of(origin.repository());
                    GitRepository clone = GitRepository.clone(server.url(), CloneLimits.DEFAULT, Progress.NONE)) {
                Snapshot snapshot = Snapshot.of(clone, Limits.DEFAULT);
                assertEquals(
                        "text",
                        snapshot.file(RepoPath.of("a.txt")).orElseThrow().text());
            }
        }
    }

    @Test
    void hugeFilesAreNotFetchedWhenTheServerCanLeaveThemOut() throws IOException, SourceException {
        try (Commits origin = new Commits()) {
            origin.repository().getConfig().setBoolean("uploadpack", null, "allowfilter", true);
            origin.commit(origin.tree(new RawTree()
                    .with(FileMode.REGULAR_FILE, "huge.js", origin.blob(new byte[5_000]))
                    .with(FileMode.REGULAR_FILE, "small.js", origin.blob("1"))));
            CloneLimits limits = new CloneLimits(1 << 20, 4_000, Duration.ofSeconds(20));
            try (GitServer server = GitServer.of(origin.repository());
                    GitRepository clone = GitRepository.clone(server.url(), limits, Progress.NONE)) {
                Snapshot snapshot = Snapshot.of(clone, Limits.DEFAULT.withFileBytes(4_000));
                assertEquals(
                        "", snapshot.file(RepoPath.of("huge.js")).orElseThrow().text());
                assertEquals(
                        "1",
                        snapshot.file(RepoPath.of("small.js")).orElseThrow().text());
                assertEquals(
                        "The file has more than 4000 bytes, so it was not read.",
                        snapshot.notices().get(0).message());
            }
        }
    }

    @Test
    void aRedirectToAnotherHostIsRefused() throws IOException {
        try (GitServer other = GitServer.answering(exchange -> GitServer.send(exchange, "text/plain", new byte[0]));
                GitServer server = GitServer.answering(exchange ->
                        GitServer.redirect(exchange, "http://localhost:" + other.port() + exchange.getRequestURI()))) {
            assertEquals(
                    CANNOT + "the server sends it to another host, 'localhost'.", refusal(server, CloneLimits.DEFAULT));
            assertEquals(0, other.requests.size());
        }
    }

    @Test
    void aRedirectOnTheSameServerIsFollowedAsAfterARename() throws IOException, SourceException {
        try (Commits origin = new Commits()) {
            origin.commit(origin.tree(new RawTree().with(FileMode.REGULAR_FILE, "a.txt", origin.blob("text"))));
            try (GitServer server = GitServer.answering(exchange -> answerRenamed(origin, exchange));
                    GitRepository clone = GitRepository.clone(server.url(), CloneLimits.DEFAULT, Progress.NONE)) {
                assertEquals(1, Snapshot.of(clone, Limits.DEFAULT).files().size());
            }
        }
    }

    private static void answerRenamed(Commits origin, HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().toString();
        if (asked.startsWith("/owner/harbour/")) {
            GitServer.redirect(exchange, asked.replace("/harbour/", "/renamed/"));
        } else {
            GitServer.serve(origin.repository(), exchange);
        }
    }

    @Test
    void anEndlessListOfBranchesIsCutOff() throws IOException {
        try (GitServer server = GitServer.answering(exchange -> {
            try (OutputStream out = GitServer.startAdvertisement(exchange)) {
                for (int i = 0; true; i++) {
                    String line = "%040x refs/heads/%09d\n".formatted(i + 1, i);
                    out.write("%04x%s".formatted(line.length() + 4, line).getBytes(StandardCharsets.US_ASCII));
                }
            }
        })) {
            CloneLimits limits = new CloneLimits(2 << 20, 1 << 20, Duration.ofMinutes(1));
            assertEquals(
                    CANNOT + "it sends more than 2 MiB; raise --max-clone to allow more.", refusal(server, limits));
        }
    }

    /** The pack begins as it should, and then its one object does not end. */
    @Test
    void anEndlessPackIsCutOff() throws IOException {
        try (Commits origin = new Commits()) {
            origin.commit(origin.tree(new RawTree().with(FileMode.REGULAR_FILE, "a.txt", origin.blob("text"))));
            AtomicLong sent = new AtomicLong();
            try (GitServer server = GitServer.answering(exchange -> answerEndlessly(origin, exchange, sent))) {
                CloneLimits limits = new CloneLimits(2 << 20, 1L << 40, Duration.ofMinutes(1));
                assertEquals(
                        CANNOT + "it sends more than 2 MiB; raise --max-clone to allow more.", refusal(server, limits));
            }
            assertTrue(sent.get() > 1 << 20, "a pack was sent");
        }
    }

    private static void answerEndlessly(Commits origin, HttpExchange exchange, AtomicLong sent) throws IOException {
        byte[] request = exchange.getRequestBody().readAllBytes();
        exchange.setStreams(new ByteArrayInputStream(request), null);
        if (!new String(GitServer.body(exchange).readAllBytes(), StandardCharsets.ISO_8859_1)
                .contains("command=fetch")) {
            exchange.setStreams(new ByteArrayInputStream(request), null);
            GitServer.serve(origin.repository(), exchange);
            return;
        }
        try (OutputStream out = GitServer.start(exchange, "application/x-git-upload-pack-result")) {
            out.write("000dpackfile\n".getBytes(StandardCharsets.US_ASCII));
            band(out, new byte[] {'P', 'A', 'C', 'K', 0, 0, 0, 2, 0, 0, 0, 1});
            // A blob of 1.5 GiB, in blocks that are stored as they are.
            band(out, new byte[] {(byte) 0xb0, (byte) 0x80, (byte) 0x80, (byte) 0x80, 0x30, 0x78, 0x01});
            byte[] block = new byte[5 + 0x4000];
            System.arraycopy(new byte[] {0, 0, 0x40, (byte) 0xff, (byte) 0xbf}, 0, block, 0, 5);
            while (true) {
                band(out, block);
                sent.addAndGet(block.length);
            }
        }
    }

    private static void band(OutputStream out, byte... bytes) throws IOException {
        out.write("%04x\u0001".formatted(bytes.length + 5).getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
    }

    @Test
    void aServerThatDripsIsLeftWhenTheTimeIsOver() throws IOException {
        try (GitServer server = GitServer.answering(exchange -> {
            try (OutputStream out = GitServer.startAdvertisement(exchange)) {
                out.write("fff0".getBytes(StandardCharsets.US_ASCII));
                while (true) {
                    out.write(' ');
                    out.flush();
                }
            }
        })) {
            CloneLimits slow = new CloneLimits(Long.MAX_VALUE, 1 << 20, Duration.ofMillis(1));
            assertEquals(CANNOT + "it takes too long; raise --max-time to wait longer.", refusal(server, slow));
        }
    }

    @Test
    void aServerThatNeverAnswersIsLeftWhenTheTimeIsOver() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        try (GitServer server = GitServer.answering(exchange -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        })) {
            assertEquals(CANNOT + "it takes too long; raise --max-time to wait longer.", refusal(server, ONE_SECOND));
        }
    }

    @Test
    void aServerOfPlainFilesIsNotRead() throws IOException {
        try (GitServer server = GitServer.answering(exchange -> GitServer.send(
                exchange,
                "text/plain",
                ("1234567890123456789012345678901234567890\trefs/heads/main\n").getBytes(StandardCharsets.US_ASCII)))) {
            assertEquals(CANNOT + "the server did not answer as git does.", refusal(server, CloneLimits.DEFAULT));
            assertEquals(1, server.requests.size());
        }
    }

    @Test
    void aServerThatAnswersNonsenseIsOneClearSentence() throws IOException {
        try (GitServer server = GitServer.answering(exchange -> {
            try (OutputStream out = GitServer.startAdvertisement(exchange)) {
                out.write(new byte[] {'z', 'z', 'z', 'z', 0, (byte) 0xff});
            }
        })) {
            assertTrue(refusal(server, CloneLimits.DEFAULT).startsWith(CANNOT));
        }
    }

    @Test
    void anObjectThatUnpacksToMoreThanTheLimitIsRefused(@TempDir Path folder) throws IOException {
        try (Commits origin = new Commits();
                LimitedRepository store = LimitedRepository.create(folder, 1 << 20)) {
            ObjectId bomb = origin.blob(new byte[8 << 20]);
            origin.commit(origin.tree(new RawTree().with(FileMode.REGULAR_FILE, "bomb", bomb)));
            byte[] pack = pack(origin, bomb);
            assertTrue(pack.length < 20_000, "a bomb is small");
            try (ObjectInserter inserter = store.newObjectInserter()) {
                var parser = inserter.newPackParser(new ByteArrayInputStream(pack));
                assertThrows(TooLargeObjectInPackException.class, () -> parser.parse(NullProgressMonitor.INSTANCE));
            }
        }
    }

    private static byte[] pack(Commits origin, ObjectId object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PackWriter writer = new PackWriter(origin.repository())) {
            writer.preparePack(NullProgressMonitor.INSTANCE, Set.of(object), Set.of());
            writer.writePack(NullProgressMonitor.INSTANCE, NullProgressMonitor.INSTANCE, bytes);
        }
        return bytes.toByteArray();
    }
}

package dev.pagelift.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ext::sh -c id://x",
                "ext::sh -c touch% /tmp/x",
                "ssh://git@example.org/a",
                "ssh://-oProxyCommand=x/a",
                "git://example.org/a",
                "ftp://example.org/a",
                "ftps://example.org/a",
                "sftp://example.org/a",
                "amazon-s3://key@bucket/a",
                "bundle://example.org/a",
                "http://example.org/a",
                "HTTPS:///a",
                "file://host/a",
                "https:///a",
                "https://example.org/a?b",
                "https://example.org/a#b",
                "https://example.org:x/a",
                "https://github.com@evil.example/a",
                "https://evil.example\\@github.com/a",
                "jar:file:///a!/b://"
            })
    void otherAddressesThanHttpsAreNotOpened(String target) {
        SourceException refused =
                assertThrows(SourceException.class, () -> Sources.open(target, CloneLimits.DEFAULT, Progress.NONE));
        assertFalse(refused.reason().contains("cannot be cloned: "), "nothing was tried: " + refused.reason());
    }

    @Test
    void whatLooksLikeAnOptionIsNoRepository() throws SourceException {
        for (String target : new String[] {
            "-owner/repo", "--upload-pack=x/y", "owner/repo@--upload-pack=x", "owner/repo@-x", "owner/-x@", "o/r@a b"
        }) {
            assertTrue(RemoteUrl.parse(target).isEmpty(), target);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://canary:hunter2@example.org/a",
                "https://hunter2@example.org/a",
                "https://canary:hunter2@exa mple.org/a",
                "https://canary:hunter2@[::1/a",
                "https://canary:hunter2@example.org/a?b",
                "ssh://canary:hunter2@example.org/a",
                "https:canary:hunter2@example.org/a",
                "https:/canary:hunter2@example.org/a",
                "canary:hunter2@example.org/a",
                "hunter2@github.com/owner/repo",
                "hunter2@github.com:owner/repo.git",
                "canary:hunter2@"
            })
    void credentialsInATargetAreNeverRepeated(String target) {
        SourceException refused =
                assertThrows(SourceException.class, () -> Sources.open(target, CloneLimits.DEFAULT, Progress.NONE));
        StringWriter trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains("hunter2"), trace.toString());
    }

    @Test
    void theTokenIsOfferedToOneHostOnly() throws SourceException {
        Map<String, String> token = Map.of("PAGELIFT_TOKEN", "t");
        assertNotNull(Credentials.of(token, url("https://github.com/a/b")));
        assertNotNull(Credentials.of(token, url("https://GitHub.com/a/b")));
        assertNull(Credentials.of(token, url("https://evil.example/a/b")));
        assertNull(Credentials.of(token, url("https://github.com.evil.example/a/b")));
        assertNull(Credentials.of(token, url("file:///a/b")));
        assertNull(Credentials.of(Map.of(), url("https://github.com/a/b")));
        assertNull(Credentials.of(Map.of("PAGELIFT_TOKEN", " "), url("https://github.com/a/b")));
    }

    @Test
    void anotherHostForTheTokenIsTheUsersWish() throws SourceException {
        RemoteUrl own = url("https://git.example.org/a/b");
        RemoteUrl github = url("https://github.com/a/b");
        Map<String, String> enterprise = Map.of("PAGELIFT_TOKEN", "t", "GITHUB_SERVER_URL", "https://git.example.org");
        assertNotNull(Credentials.of(enterprise, own));
        assertNull(Credentials.of(enterprise, github));
        Map<String, String> named = Map.of("PAGELIFT_TOKEN", "t", "PAGELIFT_TOKEN_HOST", "git.example.org");
        assertNotNull(Credentials.of(named, own));
        assertNull(Credentials.of(named, github));
        assertNull(Credentials.of(Map.of("PAGELIFT_TOKEN", "t", "GITHUB_SERVER_URL", "no url"), github));
    }

    @Test
    void whatIsPrintedOfALocalAddressIsItsName() throws SourceException {
        assertEquals("repo", url("file:///home/me/work/repo/").printable());
    }

    private static RemoteUrl url(String target) throws SourceException {
        return RemoteUrl.parse(target).orElseThrow();
    }
}

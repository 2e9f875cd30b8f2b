package dev.pagelift.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a repository that may be cloned. Only https is allowed, and file where tests or a user's own flag ask for it; git's
 * other transports run programs or take options out of the address.
 *
 * @param ref a branch, tag or commit to audit, or null for the default branch
 */
public record RemoteUrl(URI uri, @Nullable String ref) {

    private static final Pattern OWNER_AND_REPOSITORY = Pattern.compile(
            "([A-Za-z0-9][A-Za-z0-9-]{0,38})/([A-Za-z0-9._-]{1,100})(?:@([A-Za-z0-9][A-Za-z0-9._/-]{0,200}))?");

    private static final Pattern CREDENTIALS = Pattern.compile("(?<![^/@])[^/@]++@");

    /** Reads a target that is not a folder: an address or {@code owner/repo[@ref]}; empty when it has the form of neither. */
    public static Optional<RemoteUrl> parse(String target) throws SourceException {
        if (target.contains("://")) {
            return Optional.of(new RemoteUrl(address(target), null));
        }
        var matcher = OWNER_AND_REPOSITORY.matcher(target);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        URI uri = URI.create("https://github.com/" + matcher.group(1) + "/" + matcher.group(2));
        return Optional.of(new RemoteUrl(uri, matcher.group(3)));
    }

    private static URI address(String target) throws SourceException {
        URI uri;
        try {
            uri = new URI(target);
        } catch (URISyntaxException addressInMessage) {
            // The cause repeats the address, and the address can hold a password.
            throw new SourceException("This is not an address that can be cloned; give an https URL.");
        }
        if (uri.getUserInfo() != null) {
            throw new SourceException(
                    "The address holds credentials; leave them out and set PAGELIFT_TOKEN in the environment instead.");
        }
        boolean https = "https".equals(uri.getScheme()) && uri.getHost() != null;
        boolean file = "file".equals(uri.getScheme()) && uri.getPath() != null && uri.getHost() == null;
        if (!https && !file || uri.getQuery() != null || uri.getFragment() != null) {
            throw new SourceException(
                    "Only https addresses without a query can be cloned; give https://…, owner/repo, or a folder.");
        }
        return uri;
    }

    /** A target for a message: what stands before an at sign can be a token. */
    static String withoutCredentials(String target) {
        return CREDENTIALS.matcher(target).replaceAll("***@");
    }

    boolean isRemote() {
        return "https".equals(uri.getScheme());
    }

    /** Fit for printing: for a local repository only its name. */
    String printable() {
        if (isRemote()) {
            return uri + (ref == null ? "" : "@" + ref);
        }
        String path = uri.getPath();
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }
}

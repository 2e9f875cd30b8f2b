package dev.pagelift.detect.host;

import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Netlify reads in the pages of a site: forms it takes, and addresses of its own. */
final class NetlifyMarkup {

    /** Longer than any opening tag a person writes. */
    private static final int LONGEST_TAG = 4_000;

    private static final Pattern ATTRIBUTE = Pattern.compile(
            "\\s(?:data-netlify(?:=(?:\"true\"|'true'|\\{true}|\\{\"true\"}))?|netlify|data-netlify-honeypot|netlify-honeypot)(?=[\\s=>/])");
    private static final Map<String, String> URLS = new LinkedHashMap<>(Map.of(
            "/.netlify/functions/", "functions",
            "/.netlify/images", "images",
            "/.netlify/identity", "identity",
            "identity.netlify.com", "identity",
            "/.netlify/git/", "git-gateway",
            "?nf_resize=", "large-media",
            "&nf_resize=", "large-media"));

    private NetlifyMarkup() {}

    /** The attributes that make Netlify take the forms of a page. */
    static List<Span> forms(String text) {
        List<Span> found = new ArrayList<>();
        for (int at = text.indexOf("<form"); at >= 0; at = text.indexOf("<form", at + 5)) {
            int end = Math.min(text.length(), at + LONGEST_TAG);
            int close = text.indexOf('>', at);
            Matcher attribute = ATTRIBUTE.matcher(text).region(at, close < 0 ? end : Math.min(end, close + 1));
            if (attribute.find()) {
                found.add(new Span(attribute.start() + 1, attribute.end()));
            }
        }
        return found;
    }

    /** Addresses and parameters of Netlify's own in a text, each with the feature it belongs to. */
    static Map<Span, String> urls(String text) {
        Map<Span, String> found = new LinkedHashMap<>();
        URLS.forEach((url, feature) -> {
            int at = text.indexOf(url);
            if (at >= 0) {
                int end = at + url.length();
                while (end < text.length() && "-_./".indexOf(text.charAt(end)) >= 0
                        || end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                    end++;
                }
                found.put(new Span(at, end), feature);
            }
        });
        return found;
    }
}

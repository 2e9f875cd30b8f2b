package dev.pagelift.report.html;

import dev.pagelift.audit.Digest;
import dev.pagelift.report.Escape;
import dev.pagelift.snapshot.Bundled;
import java.util.Base64;

/**
 * A page in one file that needs no server and loads nothing. Its policy lets its own style and its own script do something, by
 * their digests, and nothing else.
 */
public final class Page {

    private static final String SHARED = "dev/pagelift/report/page.css";

    private final String title;
    private final String style;
    private final String script;

    /**
     * @param title the name of the page, not escaped
     * @param style the resource with the page's own style, which comes after the one that all pages share
     * @param script the resource with its script
     */
    public Page(String title, String style, String script) {
        this.title = title;
        this.style = Bundled.text(SHARED) + Bundled.text(style);
        this.script = Bundled.text(script);
    }

    /** All that stands before the content. */
    public String head() {
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src " + hash(style)
                + "; script-src " + hash(script) + "; base-uri 'none'; form-action 'none'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n"
                + "<title>" + Escape.html(title) + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n"
                + "<a class=\"skip\" href=\"#content\">To the content</a>\n";
    }

    /** All that stands behind the content, which has to hold an element with the id {@code content}. */
    public String foot() {
        return "<script>" + script + "</script>\n</body>\n</html>\n";
    }

    /** As a Content-Security-Policy names what it allows. */
    private static String hash(String text) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Digest.sha256(text)) + "'";
    }
}

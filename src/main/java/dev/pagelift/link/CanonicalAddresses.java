package dev.pagelift.link;

import dev.pagelift.cloudflare.serving.Answer;
import dev.pagelift.cloudflare.serving.PagesSite;
import dev.pagelift.cloudflare.serving.Request;
import dev.pagelift.fact.AssetFact.RedirectedLinks;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Mode;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.snapshot.Span;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Links of a site to itself that are answered with a redirect, such as those to {@code about.html}. */
final class CanonicalAddresses implements StaticAssets.View {

    /** Enough to see whether a site writes its links so. */
    private static final int PAGES_READ = 200;

    private static final String ATTRIBUTE = "href=\"";

    @Override
    public void link(SiteView site, PublishedFiles files, Consumer<Fact> facts) {
        if (site.site().mode() != Mode.PAGES && site.site().mode() != Mode.MIXED) {
            return;
        }
        PagesSite pages = new SiteModel(site, files).pages();
        Counter counter = new Counter(pages);
        files.all().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".html"))
                .limit(PAGES_READ)
                .forEach(counter::read);
        if (counter.first != null) {
            facts.accept(new RedirectedLinks(counter.first, counter.count, counter.example));
        }
    }

    /** Counts links page by page and keeps the first. */
    private static final class Counter {

        private final PagesSite pages;
        private int count;
        private @Nullable Location first;
        private String example = "";

        Counter(PagesSite pages) {
            this.pages = pages;
        }

        void read(Map.Entry<String, SourceFile> page) {
            String text = page.getValue().text();
            for (int at = text.indexOf(ATTRIBUTE); at >= 0; at = text.indexOf(ATTRIBUTE, at + 1)) {
                int start = at + ATTRIBUTE.length();
                int end = text.indexOf('"', start);
                String link = end < 0 ? "" : text.substring(start, end);
                if (isRedirected(page.getKey(), link)) {
                    count++;
                    if (first == null) {
                        first = page.getValue().locate(new Span(start, end));
                        example = link;
                    }
                }
            }
        }

        private boolean isRedirected(String page, String link) {
            if (!link.endsWith(".html") || link.contains(":") || link.startsWith("//") || link.length() > 300) {
                return false;
            }
            String folder = page.substring(0, page.lastIndexOf('/') + 1);
            String path = link.startsWith("/") ? link : "/" + folder + link.replaceFirst("^(?:\\./)+", "");
            return !path.contains("..")
                    && pages.answer(Request.get(path)) instanceof Answer.Redirect redirect
                    && redirect.status() == 308;
        }
    }
}

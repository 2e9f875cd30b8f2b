package dev.pagelift.detect.backend;

import dev.pagelift.detect.Detector;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.PlatformFact.Product;
import dev.pagelift.fact.PlatformFact.RestCall;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.JavaSource;
import dev.pagelift.syntax.JavaSource.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Java programs that talk to Cloudflare's REST API, or to R2 as if it were S3. */
public final class JavaClients implements Detector {

    /** Without one of these a file talks to something else. */
    private static final String API = "api.cloudflare.com";

    private static final String STORAGE = "r2.cloudflarestorage.com";

    /** What follows the account in an address. Source: the index of Cloudflare's API. */
    private static final Map<String, Product> PATHS = new LinkedHashMap<>();

    static {
        PATHS.put("/pages/projects", Product.PAGES);
        PATHS.put("/workers/", Product.WORKERS);
        PATHS.put("/storage/kv/namespaces", Product.KV);
        PATHS.put("/d1/database", Product.D1);
        PATHS.put("/r2/buckets", Product.R2);
    }

    @Override
    public void detect(Repository repository, Consumer<Fact> facts) {
        for (SourceFile file : repository.snapshot().files()) {
            if (file.path().extension().equals("java")
                    && (file.text().contains(API) || file.text().contains(STORAGE))) {
                repository.java(file.path()).ifPresent(source -> read(file, source, facts));
            }
        }
    }

    private static void read(SourceFile file, JavaSource source, Consumer<Fact> facts) {
        for (Text text : source.texts()) {
            call(file, text).ifPresent(facts);
        }
    }

    private static Optional<RestCall> call(SourceFile file, Text text) {
        if (text.value().contains(STORAGE)) {
            return Optional.of(new RestCall(file.locate(text.span()), file.path(), Product.R2, STORAGE));
        }
        if (!text.value().contains("/accounts/")) {
            return Optional.empty();
        }
        return PATHS.entrySet().stream()
                .filter(path -> text.value().contains(path.getKey()))
                .findFirst()
                .map(path -> new RestCall(
                        file.locate(text.span()), file.path(), path.getValue(), endpoint(text.value(), path.getKey())));
    }

    /** From the product on and without a query: what comes before names an account. */
    private static String endpoint(String address, String path) {
        String from =
                address.substring(address.indexOf(path)).lines().findFirst().orElse(path);
        int query = from.indexOf('?');
        return query < 0 ? from : from.substring(0, query);
    }
}

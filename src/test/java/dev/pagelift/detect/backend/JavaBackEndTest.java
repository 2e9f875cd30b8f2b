package dev.pagelift.detect.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.detect.Detectors;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.HostFact.BuildVariable;
import dev.pagelift.fact.PlatformFact.LambdaHandler;
import dev.pagelift.fact.PlatformFact.RestCall;
import dev.pagelift.snapshot.Repositories;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Java beside a site has to do with it, with the exact place of each. */
class JavaBackEndTest {

    private static Facts facts(String... pathsAndTexts) {
        return Detectors.detect(new Repository(Repositories.of(pathsAndTexts)));
    }

    @ParameterizedTest
    @CsvSource({
        "pages/projects/site/deployments, PAGES, /pages/projects/site/deployments",
        "workers/scripts/site?include=x, WORKERS, /workers/scripts/site",
        "storage/kv/namespaces/a/values/b, KV, /storage/kv/namespaces/a/values/b",
        "d1/database/a/query, D1, /d1/database/a/query",
        "r2/buckets/a, R2, /r2/buckets/a",
    })
    void everyProductThatTheRestApiIsAskedFor(String path, String product, String endpoint) {
        String text =
                "class A {\n  String url(String id) { return \"https://api.cloudflare.com/client/v4/accounts/\" + id + \"/"
                        + path + "\"; }\n}\n";
        assertEquals(
                List.of("api/src/A.java:2:34 " + product + " " + endpoint),
                facts("api/src/A.java", text).all(RestCall.class).stream()
                        .map(call -> call.at() + " " + call.product() + " " + call.endpoint())
                        .toList());
    }

    @Test
    void storageThroughTheClientOfS3() {
        String text = """
                class Store {
                    S3Client client(String account) {
                        return S3Client.builder()
                                .endpointOverride(URI.create("https://" + account + ".r2.cloudflarestorage.com"))
                                .build();
                    }
                }
                """;
        assertEquals(
                List.of("Store.java:4:46 R2"),
                facts("Store.java", text).all(RestCall.class).stream()
                        .map(call -> call.at() + " " + call.product())
                        .toList());
    }

    @Test
    void handlersOfLambda() {
        String text = """
                import com.amazonaws.services.lambda.runtime.*;
                import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;

                /** Implements RequestHandler<SQSEvent, Void>. */
                class Orders implements RequestHandler<APIGatewayV2HTTPEvent, String> {
                    static final class Nightly implements java.io.Serializable, RequestStreamHandler {}
                    static final class Queue implements RequestHandler<SQSEvent, Void> {}
                    static final class Other implements Runnable {}
                }
                """;
        assertEquals(
                List.of(
                        "Orders.java:5:7 Orders true",
                        "Orders.java:6:24 Nightly false",
                        "Orders.java:7:24 Queue false"),
                facts("Orders.java", text).all(LambdaHandler.class).stream()
                        .map(handler -> handler.at() + " " + handler.name() + " " + handler.http())
                        .toList());
        assertEquals(
                List.of(),
                facts("A.java", "import org.example.RequestHandler;\nclass A implements RequestHandler<String> {}\n")
                        .all(LambdaHandler.class));
    }

    @Test
    void variablesOfPagesInBuilds() {
        assertEquals(
                List.of(
                        "build.gradle:2:24 CF_PAGES_BRANCH getenv",
                        "build.gradle:3:20 CF_PAGES System.env",
                        "buildSrc/Drafts.java:2:33 CF_PAGES getenv",
                        "buildSrc/Drafts.java:3:45 CF_PAGES_URL getOrDefault",
                        "pom.xml:3:18 CF_PAGES_COMMIT_SHA env",
                        "site/build.gradle.kts:1:42 CF_PAGES_URL environmentVariable"),
                facts(
                                "pom.xml",
                                "<project>\n  <!-- CF_PAGES -->\n  <version>${env.CF_PAGES_COMMIT_SHA}</version>\n</project>\n",
                                "build.gradle",
                                "// System.getenv('CF_PAGES')\ndef b = System.getenv('CF_PAGES_BRANCH')\ndef p = System.env.CF_PAGES\n",
                                "site/build.gradle.kts",
                                "val url = providers.environmentVariable(\"CF_PAGES_URL\")\n",
                                "buildSrc/Drafts.java",
                                "class Drafts {\n  boolean shown = System.getenv(\"CF_PAGES\") == null; // CF_PAGES_BRANCH\n"
                                        + "  String url = System.getenv().getOrDefault(\"CF_PAGES_URL\", \"CF_PAGES\");\n}\n")
                        .all(BuildVariable.class)
                        .stream()
                        .map(variable -> variable.at() + " " + variable.name() + " " + variable.via())
                        .toList());
    }
}

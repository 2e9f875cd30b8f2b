package dev.pagelift.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.fix.Choices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The example projects in {@code fixtures}, fixed and served by Wrangler before and after, answer alike, and
 * {@code wrangler deploy --dry-run} accepts each. A few run by default, all of them with {@code -Dproof=all}, some with
 * {@code -Dproof=}a pattern of their names. The table is written to {@code target/proof.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofIT {

    /** One for each part of a fix, so that a broken one shows at once. */
    private static final String SOME = "static-redirects|static-project-root|functions-root-middleware|functions-chain"
            + "|routes-include|advanced-folder|bindings-production|monorepo|service-worker-format|netlify-files|vercel-files";

    /** More run no faster: Wrangler's servers fill two processors. */
    private static final int AT_ONCE = 3;

    private final ExecutorService runners = Executors.newFixedThreadPool(AT_ONCE);
    private final List<Future<Proof>> proofs = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> everyExampleAnswersAsBefore() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Example example : Example.all()) {
            if (example.name().matches(wanted())) {
                tests.add(test(example, Choices.Functions.COMPILED));
                if (example.hasFunctions()) {
                    tests.add(test(example, Choices.Functions.ROUTER));
                }
            }
        }
        return tests.stream();
    }

    private static String wanted() {
        String property = System.getProperty("proof", SOME);
        return property.equals("all") ? ".*" : property;
    }

    private DynamicTest test(Example example, Choices.Functions functions) {
        Future<Proof> proof = runners.submit(() -> Proof.of(example, functions));
        proofs.add(proof);
        return DynamicTest.dynamicTest(
                example.name() + " " + functions,
                () -> assertEquals("", proof.get().failures()));
    }

    @AfterAll
    void writeTable() throws Exception {
        runners.shutdown();
        StringBuilder table = new StringBuilder(Proof.HEADER);
        int requests = 0;
        int differences = 0;
        for (Future<Proof> done : proofs) {
            Proof proof = done.get();
            table.append(proof.row());
            requests += proof.requests();
            differences += proof.differences().size();
        }
        table.append("| all | | " + requests + " | | " + differences + " | |\n");
        Files.writeString(Path.of("target/proof.md"), table);
    }
}

package dev.pagelift.fleet.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.audit.Audit;
import dev.pagelift.cli.CommandLineTool;
import dev.pagelift.fleet.RepositoryAudit;
import dev.pagelift.fleet.UsualAudit;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark finds what one machine finds, although a repository cannot be read and a task is lost. */
class FleetJobIT {

    private static final int REPOSITORIES = 45;
    private static final String LOST = "site-33";

    @TempDir
    private Path folder;

    private List<String> repositories() throws IOException {
        List<String> repositories = new ArrayList<>();
        for (int i = 0; i < REPOSITORIES; i++) {
            Path site = Files.createDirectories(folder.resolve("sites/site-" + i));
            Files.writeString(
                    site.resolve("wrangler.toml"),
                    "pages_build_output_dir = \"dist\"\n" + (i % 2 == 0 ? "main = \"a.js\"\n" : ""));
            repositories.add(site.toString());
        }
        repositories.add(folder.resolve("sites/missing").toString());
        repositories.add("# the same once more");
        repositories.add(repositories.get(0));
        return repositories;
    }

    /** Fails as a whole at its first attempt, as a task on a machine that goes away does. */
    private static final class Losing implements RepositoryAudit {

        private final RepositoryAudit usual = new UsualAudit();

        @Override
        public Source open(String repository) throws SourceException {
            if (repository.endsWith(LOST) && TaskContext.get().attemptNumber() == 0) {
                throw new AssertionError("the task is lost");
            }
            return usual.open(repository);
        }

        @Override
        public Audit audit(Source source) throws SourceException {
            return usual.audit(source);
        }
    }

    @Test
    void theResultIsThatOfOneMachine() throws IOException {
        List<String> repositories = repositories();
        String parquet = folder.resolve("parquet").toString();
        Map<String, String> rows = new TreeMap<>();
        Map<String, String> reports = new TreeMap<>();
        try (SparkSession spark = SparkSession.builder()
                .master("local[2,3]")
                .config("spark.ui.enabled", false)
                .getOrCreate()) {
            Path list = Files.write(folder.resolve("list.txt"), repositories);
            Dataset<String> lines = spark.read().textFile(list.toString());
            FleetJob.audit(FleetJob.repositories(lines), Losing::new).write().parquet(parquet);
            for (Row row : spark.read().parquet(parquet).collectAsList()) {
                rows.put(row.getAs("repository"), row.getAs("failure") + " " + row.getAs("rules") + row.getAs("sites"));
                reports.put(row.getAs("repository"), row.getAs("sarif"));
            }
            assertEquals(REPOSITORIES + 1, spark.read().parquet(parquet).count(), "none twice");
            assertSame(spark, parquet, reports);
        }
        assertTrue(rows.get(folder.resolve("sites/missing").toString()).startsWith("There is no folder"), rows.toString());
    }

    private void assertSame(
            SparkSession spark, String parquet, Map<String, String> reports)
            throws IOException {
        Path local = folder.resolve("local");
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        assertEquals(
                3,
                new CommandLineTool(nowhere, nowhere, Map.of(), false)
                        .run("fleet", folder.resolve("list.txt").toString(), "-o", local.toString()));
        var ours = spark.read().schema(spark.read().parquet(parquet).schema()).json(local.resolve("repositories.jsonl").toString());
        List<String> same = ours.drop("sarif").toJSON().sort("value").collectAsList();
        assertEquals(same, spark.read().parquet(parquet).drop("sarif").toJSON().sort("value").collectAsList());
        for (Row row : spark.read().json(local.resolve("repositories.jsonl").toString()).collectAsList()) {
            String report = row.getAs("report");
            assertEquals(
                    report == null ? null : Files.readString(local.resolve(report)),
                    reports.get(row.<String>getAs("repository")));
        }
    }
}

package dev.pagelift.fleet.spark;

import dev.pagelift.fleet.RepositoryAudit;
import dev.pagelift.fleet.RepositoryAudit.Done;
import dev.pagelift.fleet.RepositoryList;
import dev.pagelift.fleet.UsualAudit;
import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import scala.Tuple2;

/**
 * The audit of a fleet as a Spark job: {@code spark-submit --class dev.pagelift.fleet.spark.FleetJob pagelift-spark.jar LIST OUT}. The
 * list has a repository a line; the result is Parquet with the columns of the fleet's table and the SARIF report of each repository. Spark
 * spreads the work, and repeats the tasks that it loses.
 */
public final class FleetJob {

    /** Few enough that a lost task costs little, many enough that its start costs nothing. */
    private static final int REPOSITORIES_IN_TASK = 20;

    private static final String COLUMNS =
            """
            repository STRING, failure STRING, incomplete BOOLEAN, revision STRING,
            sites ARRAY<STRUCT<root: STRING, mode: STRING, hosts: ARRAY<STRING>, framework: STRING>>,
            errors INT, warnings INT, notes INT, blockers INT, fixable INT, effort INT, rules MAP<STRING, INT>""";

    private FleetJob() {}

    /** Makes the audit where it runs, once for each task. */
    interface Auditing extends Supplier<RepositoryAudit>, Serializable {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("Give the list of repositories and the folder for the result.");
        }
        try (SparkSession spark =
                SparkSession.builder().appName("pagelift fleet").getOrCreate()) {
            audit(repositories(spark.read().textFile(args[0])), UsualAudit::new)
                    .write()
                    .mode(SaveMode.ErrorIfExists)
                    .parquet(args[1]);
        }
    }

    /** Each repository of a list once. The list stays where it is: that of a whole forge has no room in one machine. */
    static Dataset<String> repositories(Dataset<String> lines) {
        FlatMapFunction<String, String> repository =
                line -> RepositoryList.read(line).iterator();
        return lines.flatMap(repository, Encoders.STRING()).distinct();
    }

    /** The rows of a list, in no particular order. Each action on the result audits anew: write it, and read what was written. */
    static Dataset<Row> audit(Dataset<String> repositories, Auditing auditing) {
        int tasks = (int) (repositories.count() / REPOSITORIES_IN_TASK) + 1;
        MapPartitionsFunction<String, Tuple2<String, String>> task = names -> results(names, auditing.get());
        return repositories
                .repartition(tasks)
                .mapPartitions(task, Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
                .select(
                        functions.from_json(functions.col("_1"), COLUMNS, Map.of()).as("row"),
                        functions.col("_2").as("sarif"))
                .select("row.*", "sarif");
    }

    private static Iterator<Tuple2<String, String>> results(Iterator<String> repositories, RepositoryAudit audit) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return repositories.hasNext();
            }

            @Override
            public Tuple2<String, String> next() {
                Done done = audit.run(repositories.next());
                return new Tuple2<>(done.line(), done.sarif());
            }
        };
    }
}

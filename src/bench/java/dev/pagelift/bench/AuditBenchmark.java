package dev.pagelift.bench;

import dev.pagelift.audit.Audit;
import dev.pagelift.audit.Auditor;
import dev.pagelift.rule.RuleSet;
import dev.pagelift.snapshot.Limits;
import dev.pagelift.snapshot.Snapshot;
import dev.pagelift.source.LocalFolder;
import dev.pagelift.source.SourceException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a whole audit of a folder takes in a process that has done some, as in a fleet; single shots show the way there. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AuditBenchmark {

    private final RuleSet rules = RuleSet.builtIn();

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Fork(3)
    @Warmup(iterations = 3, time = 3)
    @Measurement(iterations = 5, time = 3)
    public Audit warm() throws SourceException {
        return audit();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(20)
    public Audit first() throws SourceException {
        return audit();
    }

    private Audit audit() throws SourceException {
        try (LocalFolder folder = LocalFolder.open(Corpus.FOLDER.toString())) {
            return Auditor.audit(Snapshot.of(folder, Limits.DEFAULT), rules);
        }
    }
}

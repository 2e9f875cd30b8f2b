package dev.pagelift.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How fast warm code reads scripts; the counter {@code megabytes} is what to look at. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ScriptBenchmark {

    private static final double BYTES_IN_MEGABYTE = 1e6;

    private Corpus corpus;

    /** Megabytes read in a second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Read {

        public double megabytes;
    }

    @Setup
    public void read() throws IOException {
        corpus = Corpus.read(Corpus.FOLDER);
    }

    @Benchmark
    public void parse(Read read, Blackhole sink) {
        corpus.texts().forEach(text -> sink.consume(text.parse()));
        read.megabytes += corpus.size() / BYTES_IN_MEGABYTE;
    }

    @Benchmark
    public void parseAndAsk(Read read, Blackhole sink) {
        corpus.texts().forEach(text -> sink.consume(text.facts()));
        read.megabytes += corpus.size() / BYTES_IN_MEGABYTE;
    }
}

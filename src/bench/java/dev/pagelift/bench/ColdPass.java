package dev.pagelift.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;

/**
 * What reading scripts takes in a process that has just started: the first of them, and one pass over all, with facts. It counts the
 * processor's time of the thread that reads, which other work on the machine changes little.
 */
final class ColdPass {

    private static final double NANOS_IN_MILLI = 1e6;
    private static final double NANOS_IN_SECOND = 1e9;
    private static final double BYTES_IN_MEGABYTE = 1e6;
    /** In characters: the first script is the one nearest to this size. */
    private static final int TYPICAL = 16_000;

    private ColdPass() {}

    public static void main(String[] args) throws IOException {
        Corpus corpus = Corpus.read(Corpus.FOLDER);
        Corpus.Text first = Collections.min(
                corpus.texts(),
                Comparator.comparingInt(text -> Math.abs(text.content().length() - TYPICAL)));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        int facts = first.parse().problems().size();
        long parsed = threads.getCurrentThreadCpuTime();
        for (Corpus.Text text : corpus.texts()) {
            facts += text.facts();
        }
        long end = threads.getCurrentThreadCpuTime();
        System.out.printf(
                Locale.ROOT,
                "first parse (%d characters) %.1f ms; %d files, %.1f MB/s with %d facts%n",
                first.content().length(),
                (parsed - start) / NANOS_IN_MILLI,
                corpus.texts().size(),
                corpus.size() / BYTES_IN_MEGABYTE / ((end - parsed) / NANOS_IN_SECOND),
                facts);
    }
}

package dev.pagelift.cli;

import dev.pagelift.snapshot.Limits;
import dev.pagelift.source.CloneLimits;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How much of a repository may be read, and for how long. What is over a limit is left out, and a notice says so. */
final class LimitOptions {

    private static final int BYTES_IN_MIB = 1 << 20;

    @Option(
            names = "--max-files",
            paramLabel = "N",
            defaultValue = "100000",
            converter = WholeNumber.class,
            description = "Files that are listed (default: 100000).")
    private int files;

    @Option(
            names = "--max-file",
            paramLabel = "MIB",
            defaultValue = "24",
            converter = WholeNumber.class,
            description = "Size of the largest file that is read (default: 24).")
    private int fileMib;

    @Option(
            names = "--max-text",
            paramLabel = "MIB",
            defaultValue = "512",
            converter = WholeNumber.class,
            description = "Text that is read and kept in memory in all (default: 512).")
    private int textMib;

    @Option(
            names = "--max-clone",
            paramLabel = "MIB",
            defaultValue = "1024",
            converter = WholeNumber.class,
            description = "Bytes that a git server may send (default: 1024).")
    private int cloneMib;

    @Option(
            names = "--max-file-time",
            paramLabel = "SECONDS",
            defaultValue = "10",
            converter = WholeNumber.class,
            description = "Time for understanding one file (default: 10).")
    private int fileSeconds;

    @Option(
            names = "--max-time",
            paramLabel = "SECONDS",
            defaultValue = "300",
            converter = WholeNumber.class,
            description = "Time for the clone, and for the audit (default: 300).")
    private int seconds;

    Limits limits() {
        return Limits.DEFAULT
                .withFiles(files)
                .withFileBytes((int) Math.min(fileBytes(), Integer.MAX_VALUE / 2))
                .withTotalBytes((long) textMib * BYTES_IN_MIB)
                .withFileTime(Duration.ofSeconds(fileSeconds))
                .withTime(Duration.ofSeconds(seconds));
    }

    CloneLimits cloneLimits() {
        return new CloneLimits((long) cloneMib * BYTES_IN_MIB, fileBytes(), Duration.ofSeconds(seconds));
    }

    private long fileBytes() {
        return (long) fileMib * BYTES_IN_MIB;
    }

    /** A limit of nothing or of everything is a mistake. */
    static final class WholeNumber implements ITypeConverter<Integer> {

        private static final int LARGEST = 1_000_000_000;

        @Override
        public Integer convert(String value) {
            if (value.matches("[1-9]\\d{0,9}") && Long.parseLong(value) <= LARGEST) {
                return Integer.valueOf(value);
            }
            throw new TypeConversionException("'" + value + "' is not a whole number from 1 to " + LARGEST + ".");
        }
    }
}

package dev.pagelift.cli;

import dev.pagelift.snapshot.Limits;
import dev.pagelift.source.CloneLimits;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** How much of a repository may be read, and for how long. What is over a limit is left out, and a notice says so. */
final class LimitOptions {

    private static final int BYTES_IN_MIB = 1 << 20;

    private final OptionSpec files = count("--max-files", "N", "100000", "Files that are listed (default: 100000).");
    private final OptionSpec fileMib =
            count("--max-file", "MIB", "24", "Size of the largest file that is read (default: 24).");
    private final OptionSpec textMib =
            count("--max-text", "MIB", "512", "Text that is read and kept in memory in all (default: 512).");
    private final OptionSpec cloneMib =
            count("--max-clone", "MIB", "1024", "Bytes that a git server may send (default: 1024).");
    private final OptionSpec fileSeconds =
            count("--max-file-time", "SECONDS", "10", "Time for understanding one file (default: 10).");
    private final OptionSpec seconds =
            count("--max-time", "SECONDS", "300", "Time for the clone, and for the audit (default: 300).");

    private static OptionSpec count(String name, String unit, String usual, String description) {
        return OptionSpec.builder(name)
                .type(int.class)
                .paramLabel(unit)
                .defaultValue(usual)
                .converters(new WholeNumber())
                .description(description)
                .build();
    }

    private List<OptionSpec> all() {
        return List.of(files, fileMib, textMib, cloneMib, fileSeconds, seconds);
    }

    /** For a command that shows them among its other options. */
    CommandSpec mixin() {
        CommandSpec mixin = CommandSpec.create();
        all().forEach(mixin::addOption);
        return mixin;
    }

    /** For a command that shows them under a heading. */
    ArgGroupSpec group() {
        ArgGroupSpec.Builder group = ArgGroupSpec.builder()
                .validate(false)
                .heading("%nLimits (what is over one is left out, and a notice says so):%n");
        all().forEach(group::addArg);
        return group.build();
    }

    private static int value(OptionSpec option) {
        Integer given = option.getValue();
        // Picocli gives the options of a group no value while none of them is used.
        return given == null ? Integer.parseInt(option.defaultValue()) : given;
    }

    Limits limits() {
        return Limits.DEFAULT
                .withFiles(value(files))
                .withFileBytes((int) Math.min(fileBytes(), Integer.MAX_VALUE / 2))
                .withTotalBytes((long) value(textMib) * BYTES_IN_MIB)
                .withFileTime(Duration.ofSeconds(value(fileSeconds)))
                .withTime(Duration.ofSeconds(value(seconds)));
    }

    CloneLimits cloneLimits() {
        return new CloneLimits((long) value(cloneMib) * BYTES_IN_MIB, fileBytes(), Duration.ofSeconds(value(seconds)));
    }

    private long fileBytes() {
        return (long) value(fileMib) * BYTES_IN_MIB;
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

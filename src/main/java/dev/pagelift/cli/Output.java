package dev.pagelift.cli;

import dev.pagelift.report.Format;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One wanted output, written {@code FORMAT} or {@code FORMAT=FILE}.
 *
 * @param file where to write, or null for standard output
 */
record Output(Format format, @Nullable String file) {

    /** Reads the option's value. */
    static final class Converter implements ITypeConverter<Output> {

        @Override
        public Output convert(String value) {
            int equals = value.indexOf('=');
            String name = equals < 0 ? value : value.substring(0, equals);
            for (Format format : Format.values()) {
                if (format.name().equalsIgnoreCase(name)) {
                    return new Output(format, equals < 0 ? null : value.substring(equals + 1));
                }
            }
            String known = Arrays.stream(Format.values())
                    .map(format -> format.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            throw new TypeConversionException("'" + name + "' is not a format; there are " + known + ".");
        }
    }
}

package dev.pagelift.cli;

import dev.pagelift.audit.Audit;
import dev.pagelift.report.Format;
import dev.pagelift.report.ReportSettings;
import dev.pagelift.report.Reporter;
import dev.pagelift.report.Style;
import dev.pagelift.rule.language.Kebab;
import dev.pagelift.source.SourceException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;

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
            return new Output(
                    Words.read(name, Format.values(), "format"), equals < 0 ? null : value.substring(equals + 1));
        }
    }

    @Override
    public String toString() {
        return file == null ? Kebab.of(format) : Kebab.of(format) + "=" + file;
    }

    void write(Audit audit, ReportSettings settings, Terminal terminal) throws IOException, SourceException {
        if (file == null) {
            format.reporter(settings).report(audit, terminal.out());
            terminal.out().flush();
            return;
        }
        Reporter reporter = format.reporter(settings.with(Style.PLAIN));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(file)))) {
            reporter.report(audit, out);
        } catch (IOException | InvalidPathException e) {
            throw new SourceException(
                    "The report cannot be written to '" + file + "'; check the path and its permissions.", e);
        }
    }
}

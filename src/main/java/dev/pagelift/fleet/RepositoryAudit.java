package dev.pagelift.fleet;

import dev.pagelift.audit.Audit;
import dev.pagelift.report.Format;
import dev.pagelift.report.ReportSettings;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How one repository is fetched and audited; the same for every engine that runs it. */
public interface RepositoryAudit {

    /**
     * A repository that is done.
     *
     * @param sarif its report, or null when it could not be audited
     */
    record Done(Row row, @Nullable String sarif) {

        /** The row as a line of JSON, in the form of the fleet's own table. */
        public String line() {
            return Json.line(row);
        }
    }

    Source open(String repository) throws SourceException;

    Audit audit(Source source) throws SourceException;

    /** Both steps, for engines that limit and repeat by themselves; the row names no report. */
    default Done run(String repository) {
        try (Source source = open(repository)) {
            Audit audit = audit(source);
            ByteArrayOutputStream sarif = new ByteArrayOutputStream();
            write(audit, sarif);
            return new Done(Row.of(repository, audit, null), sarif.toString(StandardCharsets.UTF_8));
        } catch (SourceException e) {
            return new Done(Row.failed(repository, e.reason()), null);
        } catch (RuntimeException | StackOverflowError e) {
            return new Done(Row.failed(repository, failure(e)), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the row of a repository says that Pagelift itself cannot stand. */
    static String failure(Throwable thrown) {
        return "It makes Pagelift fail (" + thrown.getClass().getSimpleName() + "), which is worth a report.";
    }

    /** Writes the report of one repository. */
    static void write(Audit audit, OutputStream out) throws IOException {
        Format.SARIF.reporter(ReportSettings.PLAIN).report(audit, out);
    }
}

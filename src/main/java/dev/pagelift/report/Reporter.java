package dev.pagelift.report;

import dev.pagelift.audit.Audit;
import java.io.IOException;
import java.io.OutputStream;

/** Prints an audit in one format. The same audit always gives the same bytes. */
public interface Reporter {

    void report(Audit audit, OutputStream out) throws IOException;
}

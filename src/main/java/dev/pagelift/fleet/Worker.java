package dev.pagelift.fleet;

import dev.pagelift.audit.Audit;
import dev.pagelift.fleet.Message.Reply;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;

/**
 * The process that audits one repository after the other, as the fleet asks on its standard input. It ends with the fleet.
 */
public final class Worker {

    private final BufferedReader in;
    private final PrintStream out;
    private final FleetFolder folder;
    private final RepositoryAudit auditing;

    public Worker(BufferedReader in, PrintStream out, FleetFolder folder, RepositoryAudit auditing) {
        this.in = in;
        this.out = out;
        this.folder = folder;
        this.auditing = auditing;
    }

    /** Works until there is nothing more to do. */
    public void run() throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Message.Request request = Json.read(line, Message.Request.class).orElseThrow();
            say(handle(request.repository()));
        }
    }

    private Reply handle(String repository) throws IOException {
        try (Source source = auditing.open(repository)) {
            say(Reply.FETCHED);
            return Message.PROCEED.equals(in.readLine())
                    ? Reply.of(audited(repository, source))
                    : Reply.failed("The fleet has ended.", true);
        } catch (SourceException e) {
            return Reply.failed(e.reason(), e.isTemporary());
        } catch (RuntimeException | StackOverflowError e) {
            return Reply.failed(RepositoryAudit.failure(e), false);
        }
    }

    private Row audited(String repository, Source source) throws SourceException, IOException {
        Audit audit = auditing.audit(source);
        String report = FleetFolder.report(repository);
        folder.write(report, file -> RepositoryAudit.write(audit, file));
        return Row.of(repository, audit, report);
    }

    private void say(Reply reply) {
        out.println(Json.line(reply));
        out.flush();
    }
}

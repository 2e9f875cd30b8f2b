package dev.pagelift.fleet;

import dev.pagelift.audit.Audit;
import dev.pagelift.source.Source;
import dev.pagelift.source.SourceException;

/** How one repository is fetched and audited; the same for every engine that runs it. */
public interface RepositoryAudit {

    Source open(String repository) throws SourceException;

    Audit audit(Source source) throws SourceException;

    /**
     * Both steps, for engines that limit and repeat by themselves.
     *
     * @return a row without a report; one with the reason when the repository cannot be audited
     */
    default Row row(String repository) {
        try (Source source = open(repository)) {
            return Row.of(repository, audit(source), null);
        } catch (SourceException e) {
            return Row.failed(repository, e.reason());
        }
    }
}

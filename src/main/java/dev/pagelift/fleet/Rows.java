package dev.pagelift.fleet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a list, read one by one from a journal.
 *
 * @param repositories in the order of the list
 */
record Rows(List<String> repositories, Journal journal) {

    /** Something that is done with each row. */
    interface Visitor {
        void visit(Row row) throws IOException;
    }

    /** Those that are known, in order. */
    void forEach(Visitor visitor) throws IOException {
        for (String repository : repositories) {
            Optional<Row> row = journal.row(repository);
            if (row.isPresent()) {
                visitor.visit(row.get());
            }
        }
    }
}

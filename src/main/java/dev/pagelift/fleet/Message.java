package dev.pagelift.fleet;

import org.jspecify.annotations.Nullable;

/** What a fleet and its workers tell each other, a line of JSON each. */
final class Message {

    /** To a worker: audit what you have fetched. It needs no more words. */
    static final String PROCEED = "proceed";

    private Message() {}

    /** To a worker: fetch a repository. */
    record Request(String repository) {}

    /**
     * From a worker, with one of its parts.
     *
     * @param fetched whether the repository is here and can be audited
     * @param row what was found
     * @param failure why there is no row
     * @param temporary whether to try again may help
     */
    record Reply(
            boolean fetched, @Nullable Row row, @Nullable String failure, boolean temporary) {

        static final Reply FETCHED = new Reply(true, null, null, false);

        static Reply of(Row row) {
            return new Reply(false, row, null, false);
        }

        static Reply failed(String failure, boolean temporary) {
            return new Reply(false, null, failure, temporary);
        }
    }
}

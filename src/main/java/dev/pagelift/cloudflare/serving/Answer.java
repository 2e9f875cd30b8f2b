package dev.pagelift.cloudflare.serving;

/** What a request gets. */
public sealed interface Answer {

    /** 0 when only the code knows. */
    int status();

    /**
     * A file.
     *
     * @param path in the folder that is published, with a slash in front
     */
    record File(int status, String path) implements Answer {}

    /** Another address. */
    record Redirect(int status, String location) implements Answer {}

    /** Whatever the code answers. */
    record Code() implements Answer {

        @Override
        public int status() {
            return 0;
        }
    }

    /** No content. */
    record Nothing(int status) implements Answer {}
}

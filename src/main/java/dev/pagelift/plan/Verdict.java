package dev.pagelift.plan;

/** Whether to move a site now. */
public enum Verdict {
    /** Nothing of it is deployed as a site. */
    NOTHING("nothing to move"),
    /** It runs as a Worker and nothing must change. */
    DONE("done"),
    /** What must change is made by commands or takes little. */
    MOVE("move now"),
    /** Something takes real work: the Worker is built beside the old site, which keeps serving until that is done. */
    HYBRID("build the Worker beside the old site"),
    /** Something fails a deploy and takes real work, or could not be judged. */
    STAY("stay for now");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}

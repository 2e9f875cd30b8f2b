package dev.pagelift.detect.config;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that stands where somebody is to write something else. */
final class Placeholders {

    private static final Pattern MARKED =
            Pattern.compile("<.*>|\\{\\{.*|\\$\\{.*|\\$\\w+|%\\w+%|__\\w+__|\\[[^\\]]*\\]|\\.{3}|…", Pattern.DOTALL);

    private static final Pattern WORDS = Pattern.compile(
            "(?:^|[^a-z])(?:your|change[-_ ]?me|replace[-_ ]?(?:me|this|with)|placeholder|fill[-_ ]?in|fixme|dummy)(?![a-z])"
                    + "|^(?:todo|null|undefined)$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ONE_SIGN = Pattern.compile("([0x*-])[0x*-]*", Pattern.CASE_INSENSITIVE);

    /** A name that says that no deploy is meant to use it. */
    private static final Pattern LOCAL = Pattern.compile("local[-_].+", Pattern.CASE_INSENSITIVE);

    private Placeholders() {}

    /**
     * Whether an id is to be replaced.
     *
     * @param wanted what a real one looks like, when they all look alike
     */
    static boolean isOne(String id, @Nullable Pattern wanted) {
        return isOne(id)
                || wanted != null
                        && !wanted.matcher(id).matches()
                        && !LOCAL.matcher(id).matches();
    }

    /** Whether a text says that it is to be replaced. */
    static boolean isOne(String text) {
        return MARKED.matcher(text).matches()
                || WORDS.matcher(text).find()
                || ONE_SIGN.matcher(text).matches();
    }
}

package dev.pagelift.fact;

import java.util.ArrayList;
import java.util.List;

/** What a command line gives to flags. */
public final class FlagValues {

    private FlagValues() {}

    /** The values of some flags, behind {@code =} or as the next word, in their order; a flag may stand more than once. */
    public static List<String> in(List<String> arguments, List<String> flags) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            for (String flag : flags) {
                if (arguments.get(i).equals(flag) && i + 1 < arguments.size()) {
                    values.add(arguments.get(i + 1));
                } else if (arguments.get(i).startsWith(flag + "=")) {
                    values.add(arguments.get(i).substring(flag.length() + 1));
                }
            }
        }
        return values;
    }
}

package dev.pagelift.cloudflare.wrangler;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The known name that somebody who made a slip meant. */
public final class NearestName {

    /** More slips than this, and it is another word. */
    private static final int MOST_SLIPS = 2;

    private NearestName() {}

    /** The one name at the smallest distance; null when none is near, or more than one is as near. */
    public static @Nullable String of(String written, Collection<String> names) {
        int most = Math.min(MOST_SLIPS, written.length() / 3);
        int nearest = most + 1;
        String found = null;
        for (String name : names) {
            if (Math.abs(name.length() - written.length()) > most) {
                continue;
            }
            int distance = slips(written, name);
            if (distance < nearest) {
                nearest = distance;
                found = name;
            } else if (distance == nearest) {
                found = null;
            }
        }
        return nearest <= most ? found : null;
    }

    /** How many letters must be added, left out or changed to turn one word into the other, upper and lower case alike. */
    public static int slips(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (isSame(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    /** Dashes were once what underscores are now. */
    private static boolean isSame(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b) || a == '-' && b == '_';
    }
}

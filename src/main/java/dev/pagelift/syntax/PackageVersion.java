package dev.pagelift.syntax;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version number as package managers compare it.
 *
 * @param preRelease what follows a hyphen, such as {@code beta.2}; empty for a release, which comes after
 */
public record PackageVersion(int major, int minor, int patch, String preRelease) implements Comparable<PackageVersion> {

    private static final Pattern NUMBER = Pattern.compile(
            "[v=]?(\\d{1,9})(?:\\.(\\d{1,9}|[x*]))?(?:\\.(\\d{1,9}|[x*]))?(?:\\.\\d+)?(?:-([0-9A-Za-z.-]+))?.*");

    private static final Pattern OR = Pattern.compile("\\|\\|");
    private static final Pattern LOWER_END = Pattern.compile("^(>=|>|~>|~=|\\^|~|==)\\s*");

    private static final Comparator<PackageVersion> ORDER = Comparator.comparingInt(PackageVersion::major)
            .thenComparingInt(PackageVersion::minor)
            .thenComparingInt(PackageVersion::patch)
            .thenComparing(version -> version.preRelease.isEmpty())
            .thenComparing(PackageVersion::preRelease);

    /**
     * The lowest version that a declared range allows: {@code 4.1.0} for {@code ^4.1}, {@code 3.0.0} for {@code 5 || >=3 <4}.
     * Empty for a range that has no lower end, and for an address, a tag or another place to take the package from.
     */
    public static Optional<PackageVersion> lowest(String range) {
        return OR.splitAsStream(withoutAlias(range))
                .flatMap(part -> lowestOfAll(part.strip()).stream())
                .min(Comparator.naturalOrder());
    }

    /** {@code npm:other@^1.2} and {@code workspace:^1.2} declare what follows. */
    private static String withoutAlias(String range) {
        if (range.startsWith("npm:")) {
            return range.substring(Math.max(range.lastIndexOf('@'), "npm".length()) + 1);
        }
        return range.startsWith("workspace:") ? range.substring("workspace:".length()) : range;
    }

    /** What all comparators of a part demand together. An upper end alone demands nothing. */
    private static Optional<PackageVersion> lowestOfAll(String comparators) {
        String lower = comparators.startsWith("<")
                ? ""
                : LOWER_END.matcher(comparators).replaceFirst("");
        Matcher number = NUMBER.matcher(lower);
        return number.matches()
                ? Optional.of(new PackageVersion(
                        Integer.parseInt(number.group(1)),
                        part(number.group(2)),
                        part(number.group(3)),
                        number.group(4) == null ? "" : number.group(4)))
                : Optional.empty();
    }

    private static int part(@Nullable String digits) {
        return digits == null || !Character.isDigit(digits.charAt(0)) ? 0 : Integer.parseInt(digits);
    }

    @Override
    public int compareTo(PackageVersion other) {
        return ORDER.compare(this, other);
    }

    public boolean isBefore(String other) {
        return lowest(other).filter(version -> compareTo(version) < 0).isPresent();
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (preRelease.isEmpty() ? "" : "-" + preRelease);
    }
}

package dev.pagelift.snapshot;

/** Which names of files can be part of a path. */
final class Names {

    private Names() {}

    /**
     * Whether a name stands for one file in its folder on every machine: not for another folder, not for git's own files, not for
     * a drive. Names that only some machines have a use for, such as {@code nul} or {@code a:b}, are safe because nothing is ever
     * created or opened by them.
     */
    static boolean isSafe(String name) {
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && !isGit(name)
                && !RepoPath.hasDrive(name)
                && name.indexOf('/') < 0
                && name.indexOf('\\') < 0
                && name.indexOf('\0') < 0;
    }

    /** Whether some file system takes a name for {@code .git}: in other case, by its short name, or with what it overlooks. */
    private static boolean isGit(String name) {
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isOverlooked(c)) {
                seen.append(Character.toLowerCase(c));
            }
        }
        while (seen.length() > 0 && " .".indexOf(seen.charAt(seen.length() - 1)) >= 0) {
            seen.setLength(seen.length() - 1);
        }
        return seen.toString().equals(".git") || seen.toString().equals("git~1");
    }

    /** Characters that HFS+ leaves out when it compares names. Source: git's utf8.c, next_hfs_char. */
    private static boolean isOverlooked(char c) {
        return c >= 0x200c && c <= 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x206a && c <= 0x206f || c == 0xfeff;
    }
}

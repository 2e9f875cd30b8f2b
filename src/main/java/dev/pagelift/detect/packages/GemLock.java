package dev.pagelift.detect.packages;

/** {@code Gemfile.lock}: the gems that are installed stand four blanks in, with the version in brackets. */
final class GemLock implements LockFormat {

    private static final int GEM = 4;

    @Override
    public void read(Lines lines, LockedVersions versions) {
        while (lines.next()) {
            if (lines.indent() == GEM) {
                String[] words = lines.content().split(" ");
                if (words.length == 2 && versions.wants(words[0])) {
                    versions.inFolder("", words[0], words[1].replace("(", "").replace(")", ""));
                }
            }
        }
    }
}

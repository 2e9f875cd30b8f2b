package dev.pagelift.cli;

/** What the exit code says; the output format never changes it. */
final class ExitCode {

    /** Nothing at or above the level of {@code --fail-on}. */
    static final int CLEAN = 0;
    /** Findings at or above that level. */
    static final int FINDINGS = 1;
    /** The command line cannot be understood. */
    static final int USAGE = 2;
    /** Something could not be audited, or the program failed. */
    static final int INCOMPLETE = 3;

    private ExitCode() {}
}

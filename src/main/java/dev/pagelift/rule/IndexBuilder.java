package dev.pagelift.rule;

/** Compiles rules and catalogue into the index that is read at run time. */
final class IndexBuilder {

    private IndexBuilder() {}

    public static void main(String[] args) {}
}

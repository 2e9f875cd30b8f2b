package dev.pagelift.detect.command;

/** A kind of file that says what is run. */
interface CommandSource {

    void read(Runs runs);
}

package dev.pagelift.detect.framework;

import java.util.List;

/** A file with options of a framework. */
interface OptionFile {

    /** What the file says at a place that the catalogue names; empty when it says nothing. Plugins and the like may be several. */
    List<Option> read(String option, String place);

    /** What stands at a place as an argument of the call that is the value of another. */
    default List<Option> argument(String option, String call, String name) {
        return read(option, call + "." + name);
    }
}

package dev.pagelift.detect.framework;

import java.util.List;

/** A file with options of a framework. */
interface OptionFile {

    /** What the file says at a place that the catalogue names; empty when it says nothing. Plugins and the like may be several. */
    List<Option> read(String option, String place);
}

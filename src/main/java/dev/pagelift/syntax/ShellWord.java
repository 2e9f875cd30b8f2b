package dev.pagelift.syntax;

import java.util.ArrayList;
import java.util.List;

/** A word while it is put together; the blanks in the value of a variable outside quotes make several of it. */
final class ShellWord {

    private final List<String> finished = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private boolean started;

    /** Adds text that is taken as it is. */
    void quoted(String text, int start, int end) {
        started = true;
        current.append(text, start, end);
    }

    /** Adds the value of a variable. */
    void expanded(String value, boolean quoted) {
        if (quoted) {
            quoted(value, 0, value.length());
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isWhitespace(value.charAt(i))) {
                finish();
            } else {
                quoted(value, i, i + 1);
            }
        }
    }

    private void finish() {
        if (started) {
            finished.add(current.toString());
            current.setLength(0);
            started = false;
        }
    }

    List<String> parts() {
        finish();
        return finished;
    }
}

package dev.pagelift.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/** Escapes in JSON also what a terminal would obey or not show. The value stays the same. */
public final class UnsafeEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    private static final int DELETE = 0x7f;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        codes[DELETE] = ESCAPE_STANDARD;
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        char c = (char) character;
        boolean pair = Character.isSurrogate(c);
        return Escape.isUnsafe(c) && !pair ? new SerializedString(String.format("\\u%04X", character)) : null;
    }
}

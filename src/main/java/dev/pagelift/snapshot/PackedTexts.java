package dev.pagelift.snapshot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts and numbers one after the other in an array of bytes, each text behind its length. A text is read with one copy, where JSON
 * would look at each character: the built-in rules and the catalogue are read at each start.
 */
public final class PackedTexts {

    /** The length of a text that is not there. */
    private static final int NONE = -1;

    private PackedTexts() {}

    /** Puts them together. */
    public static final class Writer {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        public Writer number(int value) {
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
            return this;
        }

        public Writer text(@Nullable String value) {
            if (value == null) {
                return number(NONE);
            }
            byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
            number(encoded.length);
            bytes.writeBytes(encoded);
            return this;
        }

        public Writer texts(List<String> values) {
            number(values.size());
            values.forEach(this::text);
            return this;
        }

        public byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    /** Takes them apart, in the order in which they were written. */
    public static final class Reader {

        private final byte[] bytes;
        private final ByteBuffer buffer;

        public Reader(byte[] bytes) {
            this.bytes = bytes;
            this.buffer = ByteBuffer.wrap(bytes);
        }

        public boolean hasMore() {
            return buffer.hasRemaining();
        }

        public int number() {
            return buffer.getInt();
        }

        public String text() {
            return text(number());
        }

        public @Nullable String optional() {
            int length = number();
            return length == NONE ? null : text(length);
        }

        private String text(int length) {
            String text = new String(bytes, buffer.position(), length, StandardCharsets.UTF_8);
            buffer.position(buffer.position() + length);
            return text;
        }

        public List<String> texts() {
            int size = number();
            List<String> values = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                values.add(text());
            }
            return values;
        }
    }
}

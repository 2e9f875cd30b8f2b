package dev.pagelift.fleet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pagelift.report.UnsafeEscapes;
import java.util.Optional;

/** The fleet's records as lines of JSON that a terminal can show. Fields that a later version added are passed over. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder(
                    new JsonFactory().setCharacterEscapes(new UnsafeEscapes()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    /** One line, without its end. */
    static String line(Object record) {
        try {
            return MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a line; empty when it is not what was wanted. */
    static <T> Optional<T> read(String line, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(line, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}

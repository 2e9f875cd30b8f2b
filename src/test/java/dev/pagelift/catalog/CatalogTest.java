package dev.pagelift.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The parts of the catalogue agree with each other. */
class CatalogTest {

    @Test
    void bindingsAreDeclaredByKeysThatExist() {
        List<String> unknown = BindingKind.all().stream()
                .map(kind -> String.join(".", kind.key()))
                .filter(key -> !isKey(key) && RetiredKey.named(key).isEmpty())
                .toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void fieldsOfBindingsExist() {
        List<String> unknown = BindingKind.all().stream()
                .filter(kind -> isKey(String.join(".", kind.key())))
                .flatMap(kind -> java.util.stream.Stream.of(kind.nameField(), kind.resourceField())
                        .filter(java.util.Objects::nonNull)
                        .map(field -> String.join(".", kind.key()) + "." + field))
                .filter(path -> !isKey(path))
                .toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void aRetiredKeyIsListedOnce() {
        Set<String> seen = new HashSet<>();
        assertEquals(
                List.of(),
                RetiredKey.all().stream()
                        .map(RetiredKey::key)
                        .filter(key -> !seen.add(key))
                        .toList());
    }

    private static boolean isKey(String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? KeyKind.named(path).isPresent()
                : KeyKind.named(path.substring(0, dot))
                        .filter(kind -> kind.field(path.substring(dot + 1)) != null)
                        .isPresent();
    }
}

package dev.pagelift.rule.language;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes records with random components of any class that holds facts, from a few words so that values often meet. */
final class RandomRecords {

    private final Random random;
    private final List<String> words;

    /**
     * A source of records.
     *
     * @param words the strings to choose from
     */
    RandomRecords(Random random, List<String> words) {
        this.random = random;
        this.words = words;
    }

    <R extends Record> R of(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Stream.of(components).map(this::value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return nullable && random.nextBoolean() ? null : value(component.getGenericType());
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? random.ints(random.nextInt(4))
                            .mapToObj(i -> value(generic.getActualTypeArguments()[0]))
                            .toList()
                    : Map.of();
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return word();
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return random.nextBoolean();
        }
        if (plain == int.class || plain == Integer.class) {
            return random.nextInt(4) == 0 ? 301 : random.nextInt(4);
        }
        if (plain == long.class) {
            return (long) random.nextInt(4);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        if (plain == RepoPath.class) {
            return path();
        }
        return plain == Location.class ? Location.startOf(path()) : of(plain.asSubclass(Record.class));
    }

    private RepoPath path() {
        return RepoPath.ROOT.resolve(word()).orElse(RepoPath.ROOT);
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }
}

package dev.pagelift.cloudflare.wrangler;

import dev.pagelift.catalog.KeyKind;
import dev.pagelift.catalog.KeyKind.Inheritance;
import dev.pagelift.catalog.RetiredKey;
import dev.pagelift.catalog.ValueType;
import dev.pagelift.syntax.Node;
import dev.pagelift.syntax.Node.Member;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the keys of a configuration to the catalogue: every key at the top of a table, and below it those that are amiss. */
public final class KeyCheck {

    /** The tables that hold top-level keys. */
    public enum Place {
        TOP,
        ENVIRONMENT,
        PREVIEWS
    }

    /** Tables whose keys are anybody's choice. One of Wrangler's own keys in them slipped in below a TOML header. */
    private static final Set<String> FREE = Set.of("vars", "define", "alias");

    /** What {@code wrangler generate} once left empty for people to fill in. */
    private static final Set<String> IGNORED_WHEN_EMPTY = Set.of("account_id", "route");

    private final Place place;
    private final Consumer<CheckedKey> keys;

    private KeyCheck(Place place, Consumer<CheckedKey> keys) {
        this.place = place;
        this.keys = keys;
    }

    public static void check(Node table, Place place, Consumer<CheckedKey> keys) {
        KeyCheck check = new KeyCheck(place, keys);
        table.members().values().forEach(check::topLevel);
    }

    private void topLevel(Member member) {
        Optional<KeyKind> kind = KeyKind.named(member.key());
        Optional<RetiredKey> retired = RetiredKey.named(member.key());
        if (retired.isPresent()) {
            keys.accept(retired(member, retired.get()));
        } else if (kind.isEmpty()) {
            keys.accept(unknown(member));
        } else if (!isAllowed(kind.get())) {
            keys.accept(misplaced(member, member.key(), member.key(), "Move it to the top level"));
        } else if (!ValueType.accepts(kind.get().types(), member.value())) {
            keys.accept(wrongType(member, member.key(), kind.get().types()));
        } else if (IGNORED_WHEN_EMPTY.contains(member.key())
                && member.value().string().filter(String::isEmpty).isPresent()) {
            keys.accept(new CheckedKey(
                    member, member.key(), KeyStatus.DEPRECATED, null, "ignored when empty", "Delete it"));
        } else {
            keys.accept(CheckedKey.known(member, member.key()));
            if (!kind.get().fields().isEmpty()) {
                nested(member.value(), kind.get(), "", "");
            }
        }
    }

    private boolean isAllowed(KeyKind kind) {
        return switch (place) {
            case TOP -> true;
            case ENVIRONMENT -> kind.environment() != Inheritance.NEVER;
            case PREVIEWS -> kind.previews();
        };
    }

    private static CheckedKey unknown(Member member) {
        Optional<String> home = KeyKind.homeOf(member.key());
        if (home.isPresent()) {
            String path = home.get() + "." + member.key();
            return misplaced(member, member.key(), path, "Move it to '" + home.get() + "'");
        }
        String near = NearestName.of(
                member.key(), KeyKind.all().stream().map(KeyKind::name).toList());
        return unknown(member, member.key(), near);
    }

    /**
     * @param pattern the path below the kind's key as the catalogue writes it, with a dot behind it unless it is empty
     * @param path the same with the names that are there
     */
    private void nested(Node value, KeyKind kind, String pattern, String path) {
        if (value.isArray()) {
            value.items().forEach(item -> nested(item, kind, pattern, path));
            return;
        }
        for (Member member : value.members().values()) {
            Set<ValueType> types = kind.field(pattern + member.key());
            boolean named = types != null;
            types = named ? types : kind.field(pattern + "*");
            String step = named ? member.key() : "*";
            field(member, kind, types, pattern + step, path + member.key());
        }
    }

    private void field(Member member, KeyKind kind, @Nullable Set<ValueType> types, String pattern, String path) {
        String whole = kind.name() + "." + path;
        Optional<RetiredKey> retired = RetiredKey.named(whole);
        if (retired.isPresent()) {
            keys.accept(retired(member, retired.get()));
        } else if (types == null) {
            keys.accept(unknownField(member, kind, pattern, whole));
        } else if (!ValueType.accepts(types, member.value())) {
            keys.accept(wrongType(member, whole, types));
        } else if (FREE.contains(kind.name()) && isKeyOfTopLevel(member.key())) {
            keys.accept(misplaced(member, whole, member.key(), "Move it to the top level"));
        } else if (kind.fields().keySet().stream().anyMatch(field -> field.startsWith(pattern + "."))) {
            nested(member.value(), kind, pattern + ".", path + ".");
        }
    }

    private static CheckedKey unknownField(Member member, KeyKind kind, String pattern, String whole) {
        if (isKeyOfTopLevel(member.key())) {
            return misplaced(member, whole, member.key(), "Move it to the top level");
        }
        String above = pattern.substring(0, pattern.lastIndexOf('.') + 1);
        List<String> siblings = kind.fields().keySet().stream()
                .filter(field -> field.startsWith(above) && field.indexOf('.', above.length()) < 0)
                .map(field -> field.substring(above.length()))
                .toList();
        return unknown(member, whole, NearestName.of(member.key(), siblings));
    }

    /** A key of one plain word, such as {@code name}, can stand anywhere on purpose. */
    private static boolean isKeyOfTopLevel(String key) {
        return key.indexOf('_') > 0 && KeyKind.named(key).isPresent();
    }

    private static CheckedKey retired(Member member, RetiredKey retired) {
        KeyStatus status = switch (retired.effect()) {
            case REFUSED -> KeyStatus.REFUSED;
            case IGNORED -> KeyStatus.IGNORED;
            case DEPRECATED -> KeyStatus.DEPRECATED;
        };
        String reason = status.toString().toLowerCase(Locale.ROOT) + " since Wrangler " + retired.since();
        return new CheckedKey(member, retired.key(), status, retired.replacement(), reason, retired.advice());
    }

    private static CheckedKey misplaced(Member member, String path, String home, String advice) {
        return new CheckedKey(member, path, KeyStatus.MISPLACED, home, "ignored here", advice);
    }

    private static CheckedKey unknown(Member member, String path, @Nullable String near) {
        String advice = near == null ? "Delete it" : "Perhaps '" + near + "' is meant";
        return new CheckedKey(member, path, KeyStatus.UNKNOWN, null, "unknown to Wrangler", advice);
    }

    private static CheckedKey wrongType(Member member, String path, Set<ValueType> types) {
        String wanted = types.stream().map(ValueType::toString).collect(Collectors.joining(" or "));
        return new CheckedKey(member, path, KeyStatus.WRONG_TYPE, null, "refused", "Wrangler wants " + wanted);
    }
}

package dev.pagelift.detect.framework;

import dev.pagelift.script.value.ConfigModule;
import dev.pagelift.script.value.ScriptValue;
import dev.pagelift.script.value.ScriptValue.Callee;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Options in a module of JavaScript or TypeScript. */
final class ScriptOptions implements OptionFile {

    private static final String CALL = "()";

    private final SourceFile file;
    private final ConfigModule module;

    ScriptOptions(SourceFile file, ConfigModule module) {
        this.file = file;
        this.module = module;
    }

    @Override
    public List<Option> read(String option, String place) {
        if (option.equals("plugin")) {
            return module.exported().at(place).items().stream()
                    .flatMap(item ->
                            item.callee().stream().map(callee -> Option.known(option, location(item), callee.module())))
                    .toList();
        }
        return value(place).flatMap(value -> one(option, value)).stream().toList();
    }

    /** A call without arguments leaves all of them out. */
    @Override
    public List<Option> argument(String option, String call, String name) {
        boolean without = value(call)
                .filter(value -> value.callee().isPresent() && value.arguments().isEmpty())
                .isPresent();
        return without ? List.of() : read(option, call + "." + name);
    }

    private Optional<ScriptValue> value(String place) {
        if (place.endsWith(CALL)) {
            return module.callsOf(place.substring(0, place.length() - CALL.length())).stream()
                    .flatMap(arguments -> arguments.stream().limit(1))
                    .reduce((first, last) -> last);
        }
        String[] steps = place.split(" > ");
        if (steps.length > 1) {
            return module.exported().at(steps[0]).items().stream()
                    .filter(item -> isCallOf(item, steps[1]))
                    .map(item -> item.at(steps[2]))
                    .findFirst();
        }
        int export = place.indexOf(':');
        return Optional.of(
                export < 0
                        ? module.exported().at(place)
                        : module.exported(place.substring(0, export)).at(place.substring(export + 1)));
    }

    private static boolean isCallOf(ScriptValue value, String module) {
        return value.callee().map(Callee::module).filter(module::equals).isPresent();
    }

    /** What the alternatives leave: the one that is known, when nothing else is possible but what the environment may change. */
    private Optional<Option> one(String option, ScriptValue value) {
        Map<String, ScriptValue> known = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        boolean maybeAbsent = false;
        for (ScriptValue way : value.alternatives()) {
            Optional<String> text = text(way);
            text.ifPresent(found -> known.putIfAbsent(found, way));
            maybeAbsent |= text.isEmpty() && way.isAbsent();
            if (text.isEmpty()) {
                way.unknown().ifPresent(unknown::add);
            }
        }
        if (known.isEmpty()) {
            boolean sure = maybeAbsent || unknown.isEmpty();
            return sure ? Optional.empty() : Optional.of(unknown(option, value, unknown.get(0)));
        }
        if (known.size() == 1 && !maybeAbsent) {
            Map.Entry<String, ScriptValue> only = known.entrySet().iterator().next();
            return Optional.of(option(option, only.getKey(), only.getValue()));
        }
        String ways = known.keySet().stream().map(way -> "'" + way + "'").collect(Collectors.joining(" or "));
        return Optional.of(
                unknown(option, value, "it is " + ways + (maybeAbsent ? " or not set" : "") + ", by a condition"));
    }

    private static Optional<String> text(ScriptValue value) {
        return value.text()
                .or(() -> value.path().map(Object::toString))
                .or(() -> value.callee().map(Callee::module).filter(module -> !module.isEmpty()))
                .or(() -> value.truth()
                        .filter(truth -> !value.isAbsent() && value.path().isEmpty())
                        .map(Object::toString));
    }

    private Option option(String name, String text, ScriptValue value) {
        return value.path().isPresent()
                ? new Option(name, location(value), null, value.path().get(), null)
                : Option.known(name, location(value), text);
    }

    private Option unknown(String name, ScriptValue value, String reason) {
        return new Option(name, location(value), null, null, reason);
    }

    /** A value that comes from another module is shown where this one starts. */
    private Location location(ScriptValue value) {
        return value.node().script() == module.script()
                ? file.locate(value.node().span())
                : Location.startOf(file.path());
    }
}

package dev.pagelift.catalog;

import dev.pagelift.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The output directory of a command that names it without a flag.
 *
 * @param position among the arguments without flags, the first of which is 0
 * @param valued flags that take the argument behind them
 * @param within the one of them whose value is a folder in the output directory, or null
 */
public record OutputArgument(
        int position, List<String> valued, @Nullable String within) {

    static Optional<OutputArgument> of(Node entry) {
        return entry.get("argument")
                .map(table -> new OutputArgument(
                        Integer.parseInt(Catalog.required(table, "position")),
                        Catalog.strings(table, "valued"),
                        Catalog.text(table, "within")));
    }

    /** The directory that a command names; empty when it names too few. */
    public Optional<String> in(List<String> arguments) {
        List<String> plain = new ArrayList<>();
        String folder = "";
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (valued.contains(argument) && i + 1 < arguments.size()) {
                i++;
                folder = argument.equals(within) ? "/" + arguments.get(i) : folder;
            } else if (!argument.startsWith("-")) {
                plain.add(argument);
            }
        }
        return plain.size() > position ? Optional.of(plain.get(position) + folder) : Optional.empty();
    }
}

package dev.pagelift.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each name in an expression means, in the words of the TypeScript referee: offset, name, offset of a declaration. Where there
 * are several declarations, the one that TypeScript chose counts.
 */
final class ComparableNames {

    private ComparableNames() {}

    static List<String> of(Script script, Set<String> theirs) {
        List<String> names = new ArrayList<>();
        Set<String> leftOut = differentInBlocks(script);
        for (Node name : script.all(Kind.IDENTIFIER)) {
            Variable variable = name.variable().orElseThrow();
            if (!variable.declarations().contains(name) && isInExpression(name) && !leftOut.contains(name.name())) {
                names.add(line(name, variable, theirs));
            }
        }
        Collections.sort(names);
        return names;
    }

    private static String line(Node name, Variable variable, Set<String> theirs) {
        String line = name.start() + " " + name.name() + " ";
        List<String> lines = new ArrayList<>();
        variable.declarations().forEach(declaration -> lines.add(line + declaration.start()));
        if (variable.isUndeclared()) {
            lines.add(line + "-");
        }
        return lines.stream().filter(theirs::contains).findFirst().orElse(lines.get(0));
    }

    /** Where TypeScript's rules are not those of the language: functions in blocks and variables of {@code require} in blocks. */
    private static Set<String> differentInBlocks(Script script) {
        return script.all(Kind.FUNCTION_DECLARATION, Kind.DECLARATOR).stream()
                .filter(node -> node.is(Kind.DECLARATOR)
                        ? node.initializer().requiredModule().isPresent()
                        : node.parent().is(Kind.BLOCK)
                                && !node.parent().parent().kind().isFunction()
                                && !node.parent().parent().is(Kind.NAMESPACE))
                .flatMap(node -> node.is(Kind.DECLARATOR)
                        ? Targets.names(node.target()).stream()
                        : List.of(node.declaredName()).stream())
                .map(Node::name)
                .collect(Collectors.toSet());
    }

    private static boolean isInExpression(Node name) {
        Node around = name.parent();
        while (around.is(Kind.MEMBER) || around.is(Kind.CALL)) {
            around = around.parent();
        }
        return !around.is(Kind.IMPORT_EQUALS) && !around.is(Kind.EXPORT_SPECIFIER);
    }
}

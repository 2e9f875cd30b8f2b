package dev.pagelift.detect.platform;

import dev.pagelift.fact.Fact;
import dev.pagelift.fact.PlatformFact.HostComparison;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Origin;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.SourceFile;
import java.util.Set;
import java.util.function.Consumer;

/** Redirects from one host to another: what code does after it has compared the host of a request. */
public final class HostComparisons {

    private static final Set<String> HOST_MEMBERS = Set.of("host", "hostname", "origin");
    private static final Set<String> TEXT_TESTS = Set.of("endsWith", "startsWith", "includes", "match", "test");
    private static final Set<String> REDIRECTS = Set.of("301", "302", "303", "307", "308");
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "0.0.0.0");

    private HostComparisons() {}

    /** Finds the first. */
    public static void find(SourceFile file, Script script, Consumer<Fact> facts) {
        for (Node node : script.all(Kind.BINARY, Kind.CALL)) {
            boolean compares = node.is(Kind.BINARY) ? comparesHost(node) : testsHost(node);
            if (compares && !isLocal(node) && redirects(decidedBy(node))) {
                facts.accept(new HostComparison(file.locate(node.span()), file.path()));
                return;
            }
        }
    }

    private static boolean comparesHost(Node binary) {
        boolean compares = switch (binary.operator()) {
            case "==", "===", "!=", "!==" -> true;
            default -> false;
        };
        return compares && (isHost(binary.firstChild()) || isHost(binary.lastChild()));
    }

    private static boolean testsHost(Node call) {
        Node callee = call.callee().bare();
        return callee.is(Kind.MEMBER)
                && TEXT_TESTS.contains(callee.lastChild().name())
                && (isHost(callee.firstChild()) || isHost(call.argument(0)));
    }

    /** {@code url.hostname}, or a variable that was taken out of a URL. */
    private static boolean isHost(Node expression) {
        for (Origin origin : expression.bare().origins()) {
            if (HOST_MEMBERS.contains(origin.last()) && !origin.isGlobal("location")) {
                return true;
            }
        }
        return false;
    }

    /** Code that asks whether it runs on the machine of a developer. */
    private static boolean isLocal(Node comparison) {
        return comparison.descendants(Kind.STRING, Kind.TEMPLATE).stream()
                .anyMatch(text -> text.string().filter(LOCAL::contains).isPresent());
    }

    /** The statement whose condition it is; all of the function where it is no condition, or one for leaving. */
    private static Node decidedBy(Node comparison) {
        Node statement = comparison.enclosing(Kind.IF);
        if (statement.exists() && comparison.isIn(statement.firstChild()) && !isNegative(comparison)) {
            return statement;
        }
        Node function = comparison.enclosingFunction();
        return function.exists() ? function : comparison.script().root();
    }

    private static boolean isNegative(Node comparison) {
        return comparison.operator().startsWith("!")
                || comparison.parent().operator().equals("!");
    }

    private static boolean redirects(Node code) {
        return code.descendants(Kind.CALL).stream()
                        .anyMatch(call -> call.callee().chain().dotted().endsWith("redirect"))
                || code.descendants(Kind.NUMBER).stream().anyMatch(number -> REDIRECTS.contains(number.text()));
    }
}

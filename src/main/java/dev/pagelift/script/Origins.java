package dev.pagelift.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows a value back to where it comes from. Every way is tried, in whatever order the code may run; loops are cut. */
final class Origins {

    /** Steps for one value. Code written by people takes under 20. */
    private static final int MAX_STEPS = 300;

    /** Indexes within the values of indexes. */
    private static final int MAX_DEPTH = 4;

    private final Deque<Origin> toDo = new ArrayDeque<>();
    private final Set<Origin> seen = new HashSet<>();
    private final Set<Origin> found = new LinkedHashSet<>();
    private final int depth;
    private int stepsLeft;

    private Origins(int depth, int steps) {
        this.depth = depth;
        this.stepsLeft = steps;
    }

    /** Where the value of an expression, or of what a property of a pattern binds, comes from; or that of a member of it. */
    static List<Origin> of(Node node, List<String> keys) {
        return new Origins(0, MAX_STEPS).search(node, keys);
    }

    private List<Origin> search(Node node, List<String> keys) {
        boolean property = node.is(Kind.PROPERTY) || node.is(Kind.SHORTHAND);
        if (property && Targets.isInPattern(node)) {
            followBound(node, keys);
        } else {
            add(node, keys);
        }
        while (!toDo.isEmpty()) {
            Origin next = toDo.pop();
            follow(next.root(), next.keys());
        }
        return List.copyOf(found);
    }

    private void add(Node expression, List<String> keys) {
        Origin origin = new Origin(expression, keys);
        if (expression.exists() && seen.add(origin)) {
            if (--stepsLeft >= 0) {
                toDo.addLast(origin);
            } else {
                end(expression, keys);
            }
        }
    }

    private void end(Node root, List<String> keys) {
        found.add(new Origin(root, keys));
    }

    private void follow(Node expression, List<String> keys) {
        Node node = expression.bare();
        switch (node.kind()) {
            case IDENTIFIER -> followName(node, keys);
            case MEMBER, INDEX -> followMember(node, keys);
            case AWAIT -> add(node.firstChild(), keys);
            case SEQUENCE -> add(node.lastChild(), keys);
            case CONDITIONAL -> {
                add(node.child(1), keys);
                add(node.child(2), keys);
            }
            case BINARY, ASSIGNMENT -> followOperator(node, keys);
            case OBJECT -> followObject(node, keys);
            case ARRAY -> followArray(node, keys);
            case ENUM -> followEnum(node, keys);
            default -> end(node, keys);
        }
    }

    /** {@code a || b} and {@code a ?? b} may be either; {@code a && b} is of use only as b. */
    private void followOperator(Node node, List<String> keys) {
        switch (node.operator()) {
            case "||", "??", "||=", "??=", "&&=" -> {
                add(node.firstChild(), keys);
                add(node.lastChild(), keys);
            }
            case "&&", "=" -> add(node.lastChild(), keys);
            default -> end(node, keys);
        }
    }

    private void followMember(Node member, List<String> keys) {
        List<String> read = keysRead(member);
        for (String key : read) {
            add(member.firstChild(), join(List.of(key), keys));
        }
        if (read.isEmpty()) {
            end(member, keys);
        }
    }

    /** The members that may be read, also through constants: {@code const KEY = "DB"; env[KEY]}. */
    private List<String> keysRead(Node member) {
        String key = Parts.memberKey(member);
        if (!key.isEmpty() || member.is(Kind.MEMBER)) {
            return key.isEmpty() ? List.of() : List.of(key);
        }
        Node index = member.child(1).bare();
        return index.is(Kind.NUMBER) ? List.of(index.text()) : strings(index);
    }

    /** All strings that an expression may be; none when it may be anything else. */
    private List<String> strings(Node expression) {
        if (depth == MAX_DEPTH || stepsLeft <= 0) {
            return List.of();
        }
        Origins inner = new Origins(depth + 1, stepsLeft);
        List<String> strings = new ArrayList<>();
        boolean others = false;
        for (Origin origin : inner.search(expression, List.of())) {
            Optional<String> string = origin.keys().isEmpty() ? origin.root().string() : Optional.empty();
            string.ifPresent(strings::add);
            others |= string.isEmpty();
        }
        stepsLeft = inner.stepsLeft;
        return others ? List.of() : strings;
    }

    private void followName(Node name, List<String> keys) {
        Variable variable = name.variable().orElse(null);
        if (variable == null || variable.isUndeclared()) {
            end(name, keys);
            return;
        }
        if (variable.declarations().size() + variable.writes().size() > stepsLeft) {
            end(name, keys);
            return;
        }
        for (Node declaration : variable.declarations()) {
            followDeclaration(declaration, keys);
        }
        for (Node write : variable.writes()) {
            followBound(write, keys);
        }
    }

    private void followDeclaration(Node identifier, List<String> keys) {
        Node declaration = identifier.parent();
        switch (declaration.kind()) {
            case IMPORT_EQUALS -> {
                if (Import.declaring(identifier).isPresent()) {
                    end(declaration, keys);
                } else {
                    add(declaration.lastChild(), keys);
                }
            }
            case ENUM -> add(declaration, keys);
            case FUNCTION_DECLARATION, FUNCTION_EXPRESSION, CLASS_DECLARATION, CLASS_EXPRESSION ->
                end(declaration, keys);
            case NAMESPACE, ENUM_MEMBER, IMPORT_DEFAULT, IMPORT_NAMESPACE, IMPORT_SPECIFIER -> end(declaration, keys);
            default -> followBound(identifier, keys);
        }
    }

    /** Goes on with the value that a target, or a property of a pattern, is taken out of. */
    private void followBound(Node target, List<String> keys) {
        Destructuring way = Destructuring.of(target);
        List<String> all = join(way.keys(), keys);
        Node taker = way.taker();
        switch (taker.kind()) {
            case DECLARATOR -> followDeclarator(taker, all);
            case ASSIGNMENT -> add(taker.lastChild(), all);
            case PARAMETER -> {
                end(taker, all);
                add(taker.initializer(), all);
            }
            case UPDATE -> {}
            default -> end(taker, all);
        }
        way.defaults().forEach(fallback -> add(fallback.value(), join(fallback.keys(), keys)));
    }

    private void followDeclarator(Node declarator, List<String> keys) {
        Node loop = declarator.parent().parent();
        if (declarator.initializer().exists()) {
            add(declarator.initializer(), keys);
        } else if (loop.is(Kind.FOR_OF) || loop.is(Kind.FOR_IN)) {
            end(loop, keys);
        }
    }

    /** Goes on with the value of a member, and with whatever is spread into the object and may hold it. */
    private void followObject(Node object, List<String> keys) {
        if (keys.isEmpty()) {
            end(object, keys);
            return;
        }
        List<String> rest = keys.subList(1, keys.size());
        Node own = object.property(keys.get(0));
        boolean spread = false;
        for (Node member : object.children(Kind.SPREAD)) {
            if (!own.exists() || member.start() > own.start()) {
                add(member.firstChild(), keys);
                spread = true;
            }
        }
        if (own.is(Kind.METHOD)) {
            end(own, rest);
        } else if (own.exists()) {
            add(own, rest);
        } else if (!spread) {
            end(object, keys);
        }
    }

    private void followArray(Node array, List<String> keys) {
        Node element = keys.isEmpty() ? array.none() : Parts.element(array, keys.get(0));
        if (element.exists()) {
            add(element, keys.subList(1, keys.size()));
        } else {
            end(array, keys);
        }
    }

    private void followEnum(Node enumeration, List<String> keys) {
        for (Node member : enumeration.members()) {
            if (!keys.isEmpty()
                    && member.key().equals(keys.get(0))
                    && member.value().exists()) {
                add(member.value(), keys.subList(1, keys.size()));
                return;
            }
        }
        end(enumeration, keys);
    }

    private static List<String> join(List<String> first, List<String> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return List.copyOf(both);
    }
}

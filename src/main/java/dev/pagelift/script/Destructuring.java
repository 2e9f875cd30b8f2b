package dev.pagelift.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The way from a whole value down to the part of it that a name in a pattern gets.
 *
 * @param taker what takes the value apart: a declarator, a parameter, an assignment, a loop; a property whose key is not known
 *     from the text, or whatever else the way ends at
 * @param keys the members taken, outermost first
 * @param defaults what a part gets where the value has none
 */
record Destructuring(Node taker, List<String> keys, List<Default> defaults) {

    /** A value that stands in for a missing one, and the members that are still taken of it. */
    record Default(Node value, List<String> keys) {}

    /** The way to a target, or to a property of a pattern. */
    static Destructuring of(Node target) {
        return new Climb(target).destructuring();
    }

    private static final class Climb {

        private Node node;
        private final Deque<String> keys = new ArrayDeque<>();
        private final List<Default> defaults = new ArrayList<>();

        /** The outermost assignment seen on the way, which is a default where a pattern goes on around it. */
        private Node assignment;

        private List<String> keysOfAssignment = List.of();
        private int defaultsBefore;

        Climb(Node target) {
            node = target;
            assignment = target.none();
        }

        Destructuring destructuring() {
            while (true) {
                Node taker = node.is(Kind.PROPERTY) || node.is(Kind.SHORTHAND) ? node : node.parent();
                boolean climbed = switch (taker.kind()) {
                    case PROPERTY, SHORTHAND -> climbMember(taker);
                    case ARRAY_PATTERN, ARRAY -> climbElement(taker);
                    case DEFAULTED, ASSIGNMENT -> climbDefault(taker);
                    case REST, SPREAD -> climbRest(taker);
                    case PARENTHESIZED, NON_NULL, AS, SATISFIES -> climbTo(taker);
                    default -> false;
                };
                if (!climbed) {
                    return endedAt(taker);
                }
            }
        }

        private boolean climbMember(Node member) {
            String key = member.key();
            if (key.isEmpty() || !node.equals(member) && !node.equals(member.value())) {
                return false;
            }
            if (member.is(Kind.SHORTHAND)) {
                addDefault(member.initializer());
            }
            keys.addFirst(key);
            return climbTo(member.parent());
        }

        private boolean climbElement(Node array) {
            int position = 0;
            for (Node element = array.firstChild(); !element.equals(node); element = element.nextSibling()) {
                position++;
            }
            keys.addFirst(Integer.toString(position));
            return climbTo(array);
        }

        private boolean climbDefault(Node taker) {
            if (!taker.firstChild().equals(node)) {
                return false;
            }
            if (taker.is(Kind.ASSIGNMENT)) {
                assignment = taker;
                keysOfAssignment = List.copyOf(keys);
                defaultsBefore = defaults.size();
            }
            addDefault(taker.lastChild());
            return climbTo(taker);
        }

        /** The rest of an object has the members of the whole; the rest of an array does not. */
        private boolean climbRest(Node rest) {
            Kind around = rest.parent().kind();
            return (around == Kind.OBJECT_PATTERN || around == Kind.OBJECT) && climbTo(rest.parent());
        }

        private boolean climbTo(Node next) {
            node = next;
            return true;
        }

        private void addDefault(Node value) {
            if (value.exists()) {
                defaults.add(new Default(value, List.copyOf(keys)));
            }
        }

        private Destructuring endedAt(Node taker) {
            boolean loop = taker.is(Kind.FOR_IN) || taker.is(Kind.FOR_OF);
            boolean taken =
                    loop ? taker.firstChild().equals(node) : taker.target().equals(node);
            if (assignment.exists() && !taken) {
                return new Destructuring(
                        assignment, keysOfAssignment, List.copyOf(defaults.subList(0, defaultsBefore)));
            }
            return new Destructuring(taker, List.copyOf(keys), List.copyOf(defaults));
        }
    }
}

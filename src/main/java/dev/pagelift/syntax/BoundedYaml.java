package dev.pagelift.syntax;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Ends a YAML text that is nested too deeply or holds too much. The library's composer calls itself for each level and has no
 * limit of its own: measured, 10,000 levels overflow the stack of a default thread (snakeyaml-engine 3.2).
 */
final class BoundedYaml implements Parser {

    static final int DEEPEST = 100;
    static final int MOST_NODES = 200_000;

    private final Parser parser;
    private int depth;
    private int nodes;

    BoundedYaml(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID id) {
        return parser.checkEvent(id);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> depth++;
            case MappingEnd, SequenceEnd -> depth--;
            default -> {
                // Scalars and aliases nest nothing.
            }
        }
        if (depth > DEEPEST) {
            throw refusal("it is nested more than " + DEEPEST + " levels deep", event);
        }
        if (++nodes > MOST_NODES) {
            throw refusal("it holds more than " + MOST_NODES + " values", event);
        }
        return event;
    }

    private static ParserException refusal(String problem, Event event) {
        return new ParserException("", event.getStartMark(), problem, event.getStartMark());
    }
}

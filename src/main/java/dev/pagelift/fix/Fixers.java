package dev.pagelift.fix;

import java.util.List;
import java.util.Optional;

/** All fixers. */
final class Fixers {

    static final List<Fixer> ALL = List.of(new RemoveRedirect());

    private Fixers() {}

    static Optional<Fixer> named(String name) {
        return ALL.stream().filter(fixer -> fixer.name().equals(name)).findFirst();
    }
}

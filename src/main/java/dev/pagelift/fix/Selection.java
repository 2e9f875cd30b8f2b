package dev.pagelift.fix;

import java.util.Set;

/**
 * The rules whose findings are fixed.
 *
 * @param rules their ids; empty for all
 */
public record Selection(Set<String> rules) {

    boolean wants(String rule) {
        return rules.isEmpty() || rules.contains(rule);
    }
}

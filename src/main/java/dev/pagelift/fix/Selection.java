package dev.pagelift.fix;

import java.util.Set;

/**
 * Which fixes the user wants.
 *
 * @param rules ids of the rules whose findings are fixed; empty for all
 * @param review whether fixes that a person must review are wanted too
 */
public record Selection(Set<String> rules, boolean review) {

    boolean wants(String rule) {
        return rules.isEmpty() || rules.contains(rule);
    }

    boolean allows(Fix fix) {
        return review || fix.safety() == Safety.SAFE;
    }
}

package dev.pagelift.rule.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredicateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ready",
                "!!ready",
                "count == 3 && big > 4000000000",
                "big == 0x12A05F200",
                "count != -3",
                "false || ready",
                "ready ? count == 3 : count == 4",
                "file == 'functions/api/[id].ts'",
                "file.startsWith('functions/') && file.endsWith(\".ts\")",
                "text.contains(other)",
                "text.matches(r'^pages\\s+(deploy|publish)\\b')",
                "text < 'pages e' && 'a' <= 'a' && false < true",
                "size(text) == 17 && text.size() == 17",
                "'\\U0001F600'.size() == 1 && '\\x41\\101\\u0041' == 'AAA'",
                "'nodejs_compat' in flags && !('x' in flags)",
                "2 in sizes && flags == ['nodejs_compat', 'streams',]",
                "mode == 'mixed' && mode in ['pages', 'mixed'] && 'pages' in modes",
                "mode != site.mode && site.mode == 'workers-assets' && site.root == 'web'",
                "route.path == '/api/:id' && size(route.methods) == 2 && size(routes) == 1",
                "!(text in [])",
            })
    void holds(String expression) {
        assertEquals(true, answer(expression, Sample.routeFile()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version == null",
                "version != 'x'",
                "!(version in ['x'])",
                "!(version != null && version.startsWith('^4'))",
                "version == null || version.startsWith('^4')",
                "version != null ? version == '' : true",
                "fallback == null || fallback.name == null || fallback.name.size() == 3",
                "!(known != null && known)",
                "status == null || status >= 300",
                "former == null && former != mode && !(former in ['pages'])",
                "site.framework == null",
                "!(version == 'a' && version.size() == 1)",
                "!(version in ['a', 'b'] && version.size() == 1)",
            })
    void holdsWhereValuesAreMissing(String expression) {
        assertEquals(true, answer(expression, Sample.routeFile()));
    }

    @Test
    void usesValuesThatAreThere() {
        assertEquals(true, answer("version != null && version.startsWith('^4')", Sample.full()));
        assertEquals(
                true, answer("fallback != null && fallback.name != null && fallback.name == 'all'", Sample.full()));
        assertEquals(
                true, answer("former == 'pages' && former in modes && known == true && status == 301", Sample.full()));
    }

    @Test
    void aLongChainIsNoDeepTree() {
        assertEquals(true, answer("ready" + " && ready".repeat(200), Sample.routeFile()));
    }

    static boolean answer(String expression, Record fact) {
        Predicate predicate = assertInstanceOf(
                Predicate.class, Predicate.compile(expression, Sample.TYPE), () -> expression + ": refused");
        return predicate.test(fact, Sample.SITE);
    }
}

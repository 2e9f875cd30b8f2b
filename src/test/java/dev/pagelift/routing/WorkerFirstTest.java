package dev.pagelift.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.routing.WorkerFirst.Answer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkerFirstTest {

    @Test
    void aNegativeRuleWinsAndANameAloneIsOnlyItself() {
        WorkerFirst first = new WorkerFirst(List.of("/api/*", "!/api/docs/*", "/login"));
        assertEquals(Answer.WORKER, first.answer("/api/users"));
        assertEquals(Answer.ASSETS, first.answer("/api/docs/index.html"));
        assertEquals(Answer.WORKER, first.answer("/login"));
        assertEquals(Answer.FILES_FIRST, first.answer("/login/"));
        assertEquals(Answer.FILES_FIRST, first.answer("/api"));
    }

    @Test
    void aStarMayStandAnywhere() {
        WorkerFirst first = new WorkerFirst(List.of("/*/admin", "/a.b"));
        assertEquals(Answer.WORKER, first.answer("/x/y/admin"));
        assertEquals(Answer.FILES_FIRST, first.answer("/admin"));
        assertEquals(Answer.FILES_FIRST, first.answer("/axb"));
    }

    @Test
    void coversAScopeWithTwoPatternsTogether() {
        assertTrue(new WorkerFirst(List.of("/admin", "/admin/*")).covers("/admin/*"));
        assertFalse(new WorkerFirst(List.of("/admin/*")).covers("/admin/*"));
        assertEquals(List.of("/admin"), new WorkerFirst(List.of("/admin/*")).missing("/admin/*"));
        assertTrue(WorkerFirst.ALWAYS.covers("/admin/*"));
        assertFalse(WorkerFirst.NEVER.covers("/admin/*"));
    }

    @Test
    void aNegativePatternThatMeetsAScopeUncoversIt() {
        assertFalse(new WorkerFirst(List.of("/*", "!/admin/public/*")).covers("/admin/*"));
        assertFalse(new WorkerFirst(List.of("/*", "!/*.css")).covers("/admin/*"));
        assertTrue(new WorkerFirst(List.of("/*", "!/assets/*")).covers("/admin/*"));
    }

    @Test
    void saysWhatADeployRefuses() {
        assertEquals(List.of(new RuleProblem("", "has no rule")), WorkerFirst.NEVER.problems());
        assertEquals(
                List.of(new RuleProblem("", "has only negative rules")), new WorkerFirst(List.of("!/a")).problems());
        assertEquals(
                List.of(
                        new RuleProblem("api", "does not start with '/' or '!/'"),
                        new RuleProblem("/a/b", "is covered by '/a/*'"),
                        new RuleProblem("/c", "is there twice"),
                        new RuleProblem("!x", "does not start with '/' or '!/'")),
                new WorkerFirst(List.of("api", "/a/*", "/a/b", "/c", "/c", "!x", "!/a/b")).problems());
        assertEquals(
                List.of(new RuleProblem("", "has more than 100 rules")),
                new WorkerFirst(IntStream.range(0, 101).mapToObj(i -> "/p" + i).toList()).problems());
    }
}

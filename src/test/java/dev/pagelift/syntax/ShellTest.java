package dev.pagelift.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShellTest {

    /** Each command as its words with {@code |} between them. */
    private static List<String> run(String text) {
        return run(text, Map.of());
    }

    private static List<String> run(String text, Map<String, String> variables) {
        return Shell.commands(text, variables).stream()
                .map(command -> command.words().stream().map(Shell.Word::text).collect(Collectors.joining("|")))
                .toList();
    }

    private static List<String> directories(String text) {
        return Shell.commands(text).stream()
                .map(command -> command.words().get(0).text() + " in " + command.directory())
                .toList();
    }

    @Test
    void separatorsEndCommands() {
        assertEquals(
                List.of("npm|ci", "npm|run|build", "wrangler|deploy", "echo|done", "tee|log"),
                run("npm ci && npm run build; wrangler deploy || echo done | tee log &"));
    }

    /** Each of a few lines could double what the line before it says. */
    @Test
    void valuesOfValuesGrowOnlySoFar() {
        StringBuilder text = new StringBuilder("A0=0123456789\n");
        for (int i = 1; i < 60; i++) {
            text.append("A")
                    .append(i)
                    .append("=$A")
                    .append(i - 1)
                    .append("$A")
                    .append(i - 1)
                    .append('\n');
        }
        assertEquals(List.of("a|0123456789|$A59"), run(text + "a $A0 $A59"));
        String many = String.join("|", run("a " + "$A".repeat(1_000_000), Map.of("A", "x".repeat(1_000))));
        assertTrue(many.length() < 3_000_000, "it has " + many.length() + " characters");
        assertEquals(List.of("a in null"), directories("cd x/y\n".repeat(10_000) + "a"));
    }

    @Test
    void aSubshellChangesNothingOutside() {
        assertEquals(
                List.of("a|2|1", "b|1|1", "x", "c|$A|1"), run("A=1; B=1; (A=2; a $A $B); b $A $B; A=$(x); (c $A $B)"));
    }

    @Test
    void quotesKeepWordsTogether() {
        assertEquals(
                List.of("wrangler|deploy|--name|my site|--var|A:b c|it's"),
                run("wrangler deploy --name 'my site' --var \"A:b c\" it\\'s"));
    }

    @Test
    void commentsAndTextAreNoCommands() {
        assertEquals(
                List.of("echo|wrangler pages deploy", "wrangler|deploy|a#b"),
                run("# wrangler pages deploy\necho 'wrangler pages deploy' # and wrangler\nwrangler deploy a#b"));
    }

    @Test
    void hereDocumentsAreTextUnlessAShellReadsThem() {
        assertEquals(
                List.of("cat", "wrangler|deploy", "bash", "wrangler|pages|deploy", "ls"),
                run(
                        "cat <<'EOF' > out\nwrangler publish\nEOF\nwrangler deploy\nbash <<-END\n  wrangler pages deploy\n  END\nls"));
    }

    @Test
    void continuedLinesAreOneCommand() {
        assertEquals(List.of("wrangler|pages|deploy|dist"), run("wrangler pages \\\n   deploy \\\r\n dist"));
    }

    @Test
    void redirectionsAreNoWords() {
        assertEquals(
                List.of("wrangler|deploy", "tee|log"),
                run("wrangler deploy > out.txt 2>&1 < in.txt &>> all.txt | tee log 2>/dev/null"));
    }

    @Test
    void substitutionsRunToo() {
        assertEquals(
                List.of(
                        "npx|wrangler|pages|deploy|dist",
                        "grep|-o|https",
                        "git|rev-parse|HEAD",
                        "echo|url=$(git rev-parse HEAD)"),
                run(
                        "URL=$(npx wrangler pages deploy dist | grep -o https)\necho \"url=$(git rev-parse HEAD)\" >> $OUT"));
        assertEquals(List.of("date", "echo|`date`"), run("echo `date`"));
    }

    @Test
    void keywordsStandInFrontOfCommands() {
        assertEquals(
                List.of("[|-f|x|]", "wrangler|deploy", "wrangler|dev", "curl|x", "deploy", "npx|surge"),
                run(
                                "if [ -f x ]; then wrangler deploy; else wrangler dev; fi\nwhile ! curl x; do :; done\ndeploy() { npx surge; }")
                        .stream()
                        .filter(command -> !command.equals(":"))
                        .toList());
    }

    @Test
    void variablesWithAKnownValueAreReplaced() {
        assertEquals(
                List.of("npx|wrangler|pages|deploy|out/site|--branch|$BRANCH|--name|x"),
                run(
                        "WRANGLER='npx wrangler'\nexport DIR=out\n$WRANGLER pages deploy ${DIR}/site --branch $BRANCH --name ${N:-x}"));
    }

    @Test
    void unknownAssignmentsForgetTheValue() {
        assertEquals(List.of("get", "echo|$A"), run("A=1; A=$(get); echo $A"));
    }

    @Test
    void placeholdersOfCiSystemsAreReplaced() {
        Map<String, String> values =
                Map.of("matrix.app", "web", "parameters.dir", "dist", "OUT", "public", "MAKE", "npx x");
        assertEquals(
                List.of("deploy|apps/web/dist|${{ github.ref }}"),
                run("deploy apps/${{ matrix.app }}/dist ${{ github.ref }}", values));
        assertEquals(List.of("deploy|dist"), run("deploy << parameters.dir >>", values));
        assertEquals(List.of("deploy|public"), run("deploy {{.OUT}}", values));
        assertEquals(List.of("npx|x|deploy"), run("$(MAKE) deploy", values));
    }

    @Test
    void changesOfDirectoryAreFollowed() {
        assertEquals(
                List.of(
                        "a in apps/web",
                        "b in apps/web/../api",
                        "c in apps/web",
                        "d in null",
                        "e in /github/workspace/x"),
                directories("cd apps/web && a\n(cd ../api; b)\nc; cd $X; d; cd /github/workspace/x && e"));
        assertEquals(List.of("a in docs", "b in "), directories("pushd docs; a; popd; b"));
    }

    @Test
    void assignmentsInFrontBelongToTheCommand() {
        Shell.Command command = Shell.commands("A=1 B='x y' nuxt build").get(0);
        assertEquals(
                "[A=1, B=x y]",
                command.assignments().stream().map(Shell.Word::text).toList().toString());
        assertEquals("nuxt", command.words().get(0).text());
    }

    @Test
    void wordsKnowTheirPlace() {
        String text = "npm ci &&\n  npx wrangler pages deploy \"my dist\" # x";
        Shell.Command command = Shell.commands(text).get(1);
        assertEquals("npx wrangler pages deploy \"my dist\"", command.span().of(text));
        assertEquals("\"my dist\"", command.words().get(4).span().of(text));
    }

    /** Each would take minutes if any of it were read twice. */
    @Test
    void hostileTextIsReadInOneGo() {
        for (String piece : List.of("$(", "${", "`", "<<A ", "((", "{{", "$((", "'\"", "a=(", "<< matrix.", "\\\n")) {
            assertTrue(Shell.commands(piece.repeat(300_000)).size() <= 300_000, piece);
        }
    }
}

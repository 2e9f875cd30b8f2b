package dev.pagelift.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.JavaSource.Call;
import dev.pagelift.syntax.JavaSource.Parent;
import dev.pagelift.syntax.JavaSource.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaSourceTest {

    private static List<String> texts(String members) {
        return parse("class A { " + members + " }").texts().stream()
                .map(Text::value)
                .toList();
    }

    private static JavaSource parse(String text) {
        return JavaSource.parse(text).orElseThrow();
    }

    @Test
    void putsTextsTogether() {
        assertEquals(List.of("/a/{id}/b/2"), texts("String x(String id) { return \"/a/\" + (id + \"/b/\") + 2; }"));
        assertEquals(List.of("x{…}"), texts("String x = \"x\" + y();"));
        assertEquals(List.of("a\nb"), texts("String x = \"\"\"\n  a\n  b\"\"\";"));
    }

    @Test
    void knowsVariablesThatAreGivenOneText() {
        assertEquals(List.of("https://a", "https://a/b"), texts("String A = \"https://a\"; String b = A + \"/b\";"));
        assertEquals(
                List.of("1", "2", "{a}/b"),
                texts(
                        "void x() { String a = \"1\"; } void y() { String a = \"2\"; } String z() { return a + \"/b\"; }"));
    }

    @Test
    void tellsWhatIsCalledWithWhichTexts() {
        String text =
                "class A {\r\n\tvoid a() { new ProcessBuilder(List.of(\"npx\", tool)).start(); b(new String[] {\"x\"}, 1); }\n}";
        List<Call> calls = parse(text).calls();
        Call builder = calls.stream().filter(Call::constructor).findFirst().orElseThrow();
        assertEquals("ProcessBuilder", builder.name());
        assertEquals(
                List.of("npx", "{tool}"),
                builder.arguments().stream().map(Text::value).toList());
        Text npx = builder.arguments().get(0);
        assertEquals("\"npx\"", text.substring(npx.span().start(), npx.span().end()));
        Call other = calls.stream()
                .filter(call -> call.name().equals("b"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("x", "1"), other.arguments().stream().map(Text::value).toList());
    }

    @Test
    void tellsWhatClassesAreMadeFrom() {
        String text = "class A extends b.C<D, int[]> implements E { record F() implements E {} enum G { H } }";
        assertEquals(
                List.of(
                        new JavaSource.Type(
                                "A",
                                List.of(new Parent("C", List.of("D", "int[]")), new Parent("E", List.of())),
                                at(text, "A")),
                        new JavaSource.Type("F", List.of(new Parent("E", List.of())), at(text, "F")),
                        new JavaSource.Type("G", List.of(), at(text, "G"))),
                parse(text).types());
    }

    private static Span at(String text, String name) {
        return new Span(text.indexOf(name), text.indexOf(name) + name.length());
    }

    @Test
    void readsNewAndBrokenJava() {
        assertEquals(List.of("a"), texts("record B(int c) {} sealed interface D permits E {} String x = \"a\";"));
        assertEquals(
                List.of("a"),
                parse("void main() { IO.println(\"a\"); }").texts().stream()
                        .map(Text::value)
                        .toList());
    }

    @Test
    void refusesWhatNobodyWrites() {
        assertTrue(JavaSource.parse("class A { int a = " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "; }")
                .isEmpty());
        assertTrue(JavaSource.parse("class A { boolean a = " + "!".repeat(200_000) + "true; }")
                .isEmpty());
        assertTrue(JavaSource.parse(" ".repeat(2 << 20)).isEmpty());
    }

    @Test
    void followsLongSums() {
        String sum = "\"a\"" + " + \"a\"".repeat(3_000);
        List<String> texts = texts("String x = " + sum + ";");
        assertEquals(1, texts.size());
        assertEquals(3_001, texts.get(0).length());
    }
}

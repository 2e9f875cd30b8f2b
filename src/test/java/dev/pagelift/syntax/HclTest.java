package dev.pagelift.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pagelift.syntax.Hcl.Block;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class HclTest {

    private static final String TEXT = """
            # a comment
            resource "type" "name" { // another
              plain   = "text ${var.x["}"]} \\"quoted\\""
              yes     = true
              number  = 12
              list    = ["a", 1, var.b, { c = "d" }] /* here
              too */
              object  = { "quoted key" = "e", f : "g"
                h = lookup(var.map, "i", "j") }
              choice  = var.k ? { l = "m" } : null
              text    = <<-END
                anything = "goes"
                END
              loop    = [for n in var.o : upper(n)]
              nested {
                last = 1 }
            }
            variable "p" {}
            """;

    @Test
    void blocksAttributesAndValues() {
        List<Block> blocks = Hcl.parse(TEXT);
        assertEquals(
                List.of("resource [type, name]", "variable [p]"),
                blocks.stream()
                        .map(block -> block.type() + " " + block.labels())
                        .toList());
        Block resource = blocks.get(0);
        assertEquals("resource \"type\" \"name\"", resource.span().of(TEXT));
        assertEquals(
                "plain=STRING yes=BOOLEAN number=NUMBER list=ARRAY object=OBJECT choice=NULL text=STRING loop=ARRAY",
                resource.attributes().values().stream()
                        .map(member -> member.key() + "=" + member.value().kind())
                        .collect(Collectors.joining(" ")));
        assertEquals(
                List.of("STRING a", "NUMBER 1", "NULL var.b", "OBJECT"),
                resource.attributes().get("list").value().items().stream()
                        .map(HclTest::text)
                        .toList());
        assertEquals(
                List.of("quoted key STRING e", "f STRING g", "h NULL lookup(var.map, \"i\", \"j\")"),
                resource.attributes().get("object").value().members().values().stream()
                        .map(member -> member.key() + " " + text(member.value()).strip())
                        .toList());
        assertEquals(
                "1",
                resource.blocks("nested")
                        .get(0)
                        .attributes()
                        .get("last")
                        .value()
                        .value());
    }

    private static String text(Node node) {
        return switch (node.kind()) {
            case NULL -> "NULL " + node.span().of(TEXT).strip();
            case OBJECT -> "OBJECT";
            default -> node.kind() + " " + node.value();
        };
    }

    @Test
    void whatIsBrokenCostsNoMoreThanItself() {
        List<Block> blocks =
                Hcl.parse("= } junk\nresource \"a\" {\n  b = \"open\n  c = \"d\"\n}\nresource \"e\" \"f\" { g = [\n");
        assertEquals(
                List.of("a", "e"),
                blocks.stream().map(block -> block.labels().get(0)).toList());
        assertEquals("d", blocks.get(0).attributes().get("c").value().value());
    }

    @Test
    void depthHasALimit() {
        assertEquals(
                1,
                Hcl.parse("a { b = " + "[".repeat(100_000) + "]".repeat(100_000) + "\n}")
                        .size());
        assertTrue(Hcl.parse("a {".repeat(100_000)).size() <= 1);
    }

    @Property
    void anyTextIsReadToItsEnd(
            @ForAll
                    @StringLength(max = 200)
                    @Chars({'a', '{', '}', '[', ']', '=', '"', '\n', ' ', '<', '#', '/', '*', ',', ':', '?', '$', '\\'})
                    String text) {
        Hcl.parse(text).forEach(block -> assertTrue(block.span().end() <= text.length()));
    }
}

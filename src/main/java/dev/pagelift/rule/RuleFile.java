package dev.pagelift.rule;

import dev.pagelift.rule.Block.Fence;
import dev.pagelift.rule.Block.Heading;
import dev.pagelift.rule.Block.Paragraph;
import dev.pagelift.rule.language.Kebab;
import dev.pagelift.rule.language.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One rule file: the rule, its page of documentation, and its examples. */
public record RuleFile(Rule rule, RulePage page, List<Example> examples) {

    static final String EXTENSION = ".md";

    /** In UTF-16 code units. */
    private static final int MAX_TITLE = 120;

    private static final String ADVICE = "What to do";

    public RuleFile {
        examples = List.copyOf(examples);
    }

    /** The file's name. */
    String name() {
        return rule.id() + EXTENSION;
    }

    /** What a rule file holds, and everything that is wrong with it; the file is there only when nothing is. */
    public record Reading(Optional<RuleFile> file, List<Problem> problems) {}

    /**
     * Reads the text of a rule file.
     *
     * @param name of the file: the rule's id and {@code .md}
     */
    public static Reading read(String name, String text, Vocabulary vocabulary) {
        Problems problems = new Problems(name);
        List<Block> blocks = Markdown.blocks(text);
        if (blocks.size() < 2
                || !(blocks.get(0) instanceof Heading title && title.level() == 1)
                || !(blocks.get(1) instanceof Fence header && header.info().equals("toml"))) {
            problems.add(1, "A rule file starts with '# Title' and then a block of 'toml'.");
            return new Reading(Optional.empty(), problems.sorted());
        }
        checkName(name, problems);
        checkCharacters(text, problems);
        checkTitle(title, problems);
        List<Block> body = blocks.subList(2, blocks.size());
        checkProse(body, header.endLine(), problems);
        Rule rule = new RuleReader(Header.read(header, problems), vocabulary).rule(id(name), title.text());
        RuleFile file = new RuleFile(rule, page(text, header.endLine()), Examples.read(body, problems));
        return new Reading(problems.isEmpty() ? Optional.of(file) : Optional.empty(), problems.sorted());
    }

    private static String id(String name) {
        return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    }

    private static void checkName(String name, Problems problems) {
        if (!Kebab.isKebab(id(name))) {
            problems.add(0, "The file's name is the rule's id and must be in kebab-case.");
        }
    }

    /** What a rule says is printed as it is, so it holds nothing that a terminal would obey or that nobody sees. */
    private static void checkCharacters(String text, Problems problems) {
        int line = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (character == '\n') {
                line++;
            } else if (isUnseen(character)) {
                problems.add(line, String.format("A rule holds visible characters only; here is U+%04X.", character));
                return;
            }
        }
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t' && character != '\r';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static void checkTitle(Heading title, Problems problems) {
        int length = title.text().length();
        if (length == 0 || length > MAX_TITLE || title.text().endsWith(".")) {
            problems.add(title.line(), "A title has 1 to " + MAX_TITLE + " characters and no full stop.");
        }
    }

    private static void checkProse(List<Block> body, int headerEnd, Problems problems) {
        if (body.isEmpty() || !(body.get(0) instanceof Paragraph)) {
            problems.add(headerEnd, "A paragraph that says what happens in production must follow the header.");
        }
        for (int i = 0; i + 1 < body.size(); i++) {
            if (body.get(i) instanceof Heading heading
                    && heading.opens(ADVICE)
                    && !(body.get(i + 1) instanceof Heading)) {
                return;
            }
        }
        problems.add(0, "The section '## " + ADVICE + "' is missing or empty.");
    }

    private static RulePage page(String text, int headerEnd) {
        String markdown = text.lines().skip(headerEnd).collect(Collectors.joining("\n"));
        return new RulePage(markdown.strip() + "\n");
    }
}

package dev.pagelift.syntax;

import dev.pagelift.snapshot.Span;
import dev.pagelift.syntax.Shell.Command;
import dev.pagelift.syntax.Shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks through shell text once and collects its commands. */
final class ShellReader {

    private static final int DEEPEST = 20;
    private static final String BREAKS = ";&|()<>";
    /** The parameters of CircleCI, which would else be here-documents. */
    private static final Pattern CIRCLE = Pattern.compile("<< ?(?:parameters|pipeline|matrix)\\.[\\w.-]{1,100} ?>>");

    private static final Set<String> KEYWORDS =
            Set.of("if", "then", "elif", "else", "fi", "while", "until", "do", "done", "esac", "!", "{", "}");
    private static final Set<String> HEADERS = Set.of("for", "select", "case", "function");
    private static final Set<String> DECLARATIONS =
            Set.of("export", "local", "declare", "readonly", "typeset", "set", "SET");
    private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh");

    private final String text;
    private final List<Command> commands = new ArrayList<>();
    private final List<HereDocument> hereDocuments = new ArrayList<>();
    private List<Word> words = new ArrayList<>();
    private ShellState state;
    private int limit;
    private int depth;
    private boolean inBackticks;
    private int at;

    private record HereDocument(String end, boolean executed) {}

    ShellReader(String text, Map<String, String> variables) {
        this.text = text;
        this.limit = text.length();
        this.state = ShellState.with(variables);
    }

    List<Command> read() {
        readUntil('\0');
        return List.copyOf(commands);
    }

    private void readUntil(char close) {
        while (at < limit) {
            char c = text.charAt(at);
            if (c == close) {
                break;
            }
            int continuation = continuation();
            if (continuation > 0) {
                at += continuation;
            } else if (c == '\n') {
                endCommand();
                at++;
                hereDocuments();
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '#') {
                at = endOfLine(at);
            } else if (isRedirection()) {
                redirection();
            } else if (c == '(') {
                parenthesis();
            } else if (BREAKS.indexOf(c) >= 0 && !isPlaceholder()) {
                endCommand();
                at++;
            } else {
                word();
            }
        }
        endCommand();
    }

    /** The length of a line break that does not end the command, the one of PowerShell included. */
    private int continuation() {
        char c = text.charAt(at);
        if (c != '\\' && c != '`') {
            return 0;
        }
        return text.startsWith("\n", at + 1) ? 2 : text.startsWith("\r\n", at + 1) ? 3 : 0;
    }

    private void parenthesis() {
        if (at > 0 && text.charAt(at - 1) == '=') {
            // The elements of an array.
            at = Math.min(limit, indexOf(")", at) + 1);
            return;
        }
        endCommand();
        at++;
        inside(')');
    }

    /** Reads up to a closing mark with a state of its own, and passes the mark. */
    private void inside(char close) {
        if (depth == DEEPEST) {
            at = Math.min(limit, indexOf(String.valueOf(close), at) + 1);
            return;
        }
        ShellState outerState = state;
        List<Word> outerWords = words;
        boolean outerBackticks = inBackticks;
        state = state.inner();
        words = new ArrayList<>();
        inBackticks = close == '`';
        depth++;
        readUntil(close);
        at = Math.min(limit, at + 1);
        depth--;
        inBackticks = outerBackticks;
        words = outerWords;
        state = outerState;
    }

    private void endCommand() {
        List<Word> all = words;
        words = new ArrayList<>();
        int first = 0;
        while (first < all.size() && KEYWORDS.contains(all.get(first).text())) {
            first++;
        }
        int program = first;
        while (program < all.size() && ShellState.isAssignment(all.get(program).text())) {
            program++;
        }
        if (program == all.size()) {
            all.subList(first, program).forEach(word -> state.assign(word.text()));
        } else {
            run(all.subList(first, program), all.subList(program, all.size()));
        }
    }

    private void run(List<Word> assignments, List<Word> run) {
        String program = run.get(0).text();
        if (HEADERS.contains(program)) {
            run.stream().skip(1).limit(1).forEach(name -> state.forget(name.text()));
        } else if (DECLARATIONS.contains(program)) {
            run.stream().map(Word::text).filter(ShellState::isAssignment).forEach(state::assign);
        } else if (program.equals("cd")) {
            state.change(directory(run));
        } else if (program.equals("pushd")) {
            state.push(directory(run));
        } else if (program.equals("popd")) {
            state.pop();
        } else {
            commands.add(new Command(List.copyOf(assignments), List.copyOf(run), state.directory()));
        }
    }

    /** The folder that {@code cd} goes to: its first word that is no option, {@code /d} of Windows included. */
    private static @Nullable String directory(List<Word> run) {
        return run.stream()
                .skip(1)
                .map(Word::text)
                .filter(word -> !word.equalsIgnoreCase("/d") && !word.equals("--"))
                .findFirst()
                .orElse(null);
    }

    private void word() {
        int start = at;
        ShellWord word = new ShellWord();
        while (at < limit && !endsWord(text.charAt(at)) && continuation() == 0) {
            part(word);
        }
        if (at == start) {
            at++;
        } else if (!(isNumber(start) && at < limit && "<>".indexOf(text.charAt(at)) >= 0)) {
            Span span = new Span(start, at);
            word.parts().forEach(part -> words.add(new Word(part, span)));
        }
    }

    private boolean isNumber(int start) {
        return text.substring(start, at).chars().allMatch(Character::isDigit);
    }

    private boolean endsWord(char c) {
        return Character.isWhitespace(c) || BREAKS.indexOf(c) >= 0 && !isPlaceholder() || inBackticks && c == '`';
    }

    private void part(ShellWord word) {
        char c = text.charAt(at);
        if (c == '\'') {
            verbatim(word, at + 1, indexOf("'", at + 1), 1);
        } else if (c == '"') {
            doubleQuoted(word);
        } else if (c == '\\' && at + 1 < limit) {
            word.quoted(text, at + 1, at + 2);
            at += 2;
        } else {
            expandable(word, false);
        }
    }

    private void doubleQuoted(ShellWord word) {
        at++;
        word.quoted("", 0, 0);
        while (at < limit && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < limit && "\\\"$`".indexOf(text.charAt(at + 1)) >= 0) {
                word.quoted(text, at + 1, at + 2);
                at += 2;
            } else {
                expandable(word, true);
            }
        }
        at = Math.min(limit, at + 1);
    }

    private void expandable(ShellWord word, boolean quoted) {
        if (isPlaceholder()) {
            placeholder(word, quoted);
        } else if (text.charAt(at) == '`' && !inBackticks) {
            substitution(word, 1, '`');
        } else if (text.charAt(at) == '$') {
            dollar(word, quoted);
        } else {
            word.quoted(text, at, at + 1);
            at++;
        }
    }

    private void dollar(ShellWord word, boolean quoted) {
        if (text.startsWith("$((", at)) {
            verbatim(word, at, indexOf("))", at), 2);
        } else if (text.startsWith("$(", at)) {
            int end = endOfName(at + 2);
            String value = text.startsWith(")", end) ? state.value(text.substring(at + 2, end)) : null;
            if (value == null) {
                substitution(word, 2, ')');
            } else {
                word.expanded(value, quoted);
                at = end + 1;
            }
        } else if (text.startsWith("${", at)) {
            int end = Math.min(limit, indexOf("}", at) + 1);
            variable(word, quoted, text.substring(at + 2, Math.max(at + 2, end - 1)), end);
        } else {
            int end = endOfName(at + 1);
            variable(word, quoted, text.substring(at + 1, end), end);
        }
    }

    /** Puts in the value of a variable, or what stands behind {@code :-}, or the variable as it is written. */
    private void variable(ShellWord word, boolean quoted, String inner, int end) {
        int dash = inner.indexOf('-');
        String name = dash < 0 ? inner : inner.substring(0, dash).replaceFirst(":$", "");
        String value = state.value(name);
        if (value == null && dash > 0 && ShellState.isName(name)) {
            value = inner.substring(dash + 1);
        }
        if (value == null) {
            word.quoted(text, at, end);
        } else {
            word.expanded(value, quoted);
        }
        at = end;
    }

    private void substitution(ShellWord word, int opening, char close) {
        int start = at;
        at += opening;
        inside(close);
        word.quoted(text, start, at);
    }

    private boolean isPlaceholder() {
        char c = text.charAt(at);
        if (c == '$' || c == '{') {
            return text.startsWith(c == '$' ? "${{" : "{{", at);
        }
        return c == '<' && CIRCLE.matcher(text).region(at, limit).lookingAt();
    }

    private void placeholder(ShellWord word, boolean quoted) {
        int open = text.charAt(at) == '$' ? 3 : 2;
        int close = indexOf(text.charAt(at) == '<' ? ">>" : "}}", at);
        String name = text.substring(Math.min(at + open, close), close).strip();
        String value = state.value(name.startsWith(".") ? name.substring(1) : name);
        int end = Math.min(limit, close + 2);
        if (value == null) {
            word.quoted(text, at, end);
        } else {
            word.expanded(value, quoted);
        }
        at = end;
    }

    private void verbatim(ShellWord word, int start, int end, int closing) {
        word.quoted(text, start, end);
        at = Math.min(limit, end + closing);
    }

    private boolean isRedirection() {
        char c = text.charAt(at);
        return (c == '<' || c == '>') && !isPlaceholder() || c == '&' && text.startsWith("&>", at);
    }

    private void redirection() {
        if (text.startsWith("<<", at) && !text.startsWith("<<<", at)) {
            hereDocument();
            return;
        }
        if (text.startsWith("(", at + 1)) {
            at++;
            return;
        }
        while (at < limit && "<>&|".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        while (at < limit && " \t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int kept = words.size();
        if (at < limit && !endsWord(text.charAt(at))) {
            word();
        }
        words.subList(kept, words.size()).clear();
    }

    private void hereDocument() {
        at += 2;
        while (at < limit && "- \t'\"\\".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int start = at;
        while (at < limit && !endsWord(text.charAt(at)) && "'\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        boolean executed = words.isEmpty() || SHELLS.contains(words.get(0).text());
        hereDocuments.add(new HereDocument(text.substring(start, at), executed));
        while (at < limit && "'\"".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** Passes the bodies of the here-documents of a line; what a shell gets as its input is read as its commands. */
    private void hereDocuments() {
        List<HereDocument> pending = List.copyOf(hereDocuments);
        hereDocuments.clear();
        for (HereDocument document : pending) {
            int start = at;
            int end = start;
            while (end < limit && !text.substring(end, endOfLine(end)).strip().equals(document.end())) {
                end = Math.min(limit, endOfLine(end) + 1);
            }
            if (document.executed() && depth < DEEPEST) {
                body(end);
            }
            at = Math.min(limit, endOfLine(end) + 1);
        }
    }

    private void body(int end) {
        int outer = limit;
        limit = end;
        depth++;
        readUntil('\0');
        depth--;
        limit = outer;
    }

    private int endOfName(int from) {
        int end = from;
        while (end < limit && ShellState.isNameCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int indexOf(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 || found > limit ? limit : found;
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 || end > limit ? limit : end;
    }
}

package dev.pagelift.script;

import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rooms of the grammar share while one text is read: the scanner, the tree so far, what went wrong, and the limits that
 * make every input come to an end. A rule never throws: where it can go no further, the scanner says that the text has ended.
 */
final class Parser {

    /**
     * Rules within rules. In 12,500 files of 106 MB, minified bundles among them, the deepest goes to 58; one level takes up to
     * 2.6 KB of a thread's stack, which holds 1 MB by default.
     */
    static final int MAX_DEPTH = 200;

    private static final int MAX_PROBLEMS = 200;

    /** Characters that may be scanned per character of the text, second readings included, and what even the shortest text gets. */
    private static final int WORK_PER_CHARACTER = 24;

    private static final int LEAST_WORK = 1 << 20;

    final Dialect dialect;
    final Scanner in;
    final TreeBuilder out;
    final Expressions expressions;
    final LeftHandSides leftHandSides;
    final Primaries primaries;
    final ArrowFunctions arrowFunctions;
    final Literals literals;
    final Functions functions;
    final Patterns patterns;
    final Classes classes;
    final Statements statements;
    final Loops loops;
    final Declarations declarations;
    final Modules modules;
    final Exports exports;
    final TypeDeclarations typeDeclarations;
    final Types types;
    final FunctionTypes functionTypes;
    final TypeMembers typeMembers;
    final TypeParameters typeParameters;
    final Jsx jsx;

    /** Bits of {@link Context}. */
    int context;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> givenUp = new ArrayList<>();
    private int lastProblem = -1;
    private long workLeft;

    /** Where the work ran out, or -1. */
    private int readUntil = -1;

    private int depth;
    private int speculations;
    private boolean refuted;

    Parser(String text, Dialect dialect) {
        this.dialect = dialect;
        in = new Scanner(text);
        if (dialect != Dialect.JAVASCRIPT) {
            in.forbidHtmlComments();
        }
        out = new TreeBuilder(text.length());
        workLeft = LEAST_WORK + (long) WORK_PER_CHARACTER * text.length();
        expressions = new Expressions(this);
        leftHandSides = new LeftHandSides(this);
        primaries = new Primaries(this);
        arrowFunctions = new ArrowFunctions(this);
        literals = new Literals(this);
        functions = new Functions(this);
        patterns = new Patterns(this);
        classes = new Classes(this);
        statements = new Statements(this);
        loops = new Loops(this);
        declarations = new Declarations(this);
        modules = new Modules(this);
        exports = new Exports(this);
        typeDeclarations = new TypeDeclarations(this);
        types = new Types(this);
        functionTypes = new FunctionTypes(this);
        typeMembers = new TypeMembers(this);
        typeParameters = new TypeParameters(this);
        jsx = new Jsx(this);
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> givenUp() {
        return givenUp;
    }

    /** Moves to the next token that means something. */
    void next() {
        do {
            in.scan();
            pay();
        } while (in.token == Token.UNKNOWN);
    }

    /** Accounts for the token just scanned: for the work it took, and for what is wrong with it. */
    void pay() {
        workLeft -= in.end - in.previousEnd + 1;
        if (workLeft < 0) {
            exhaust();
        } else if (in.flaw != null) {
            problem(in.start, in.end, in.flaw);
        }
    }

    private void exhaust() {
        if (readUntil < 0) {
            readUntil = in.start;
        }
        in.stop();
    }

    /** Whether the text is being read on trial; then this ends the attempt, and nobody reads what went wrong. */
    boolean refute() {
        if (speculations == 0) {
            return false;
        }
        refuted = true;
        in.stop();
        return true;
    }

    void problem(int start, int end, String message) {
        if (!refute() && problems.size() < MAX_PROBLEMS && start != lastProblem) {
            problems.add(new Problem(new Span(start, Math.max(start, end)), message));
            lastProblem = start;
        }
    }

    /** Says that a stretch was left unread. */
    void giveUp(int start, int end, String message) {
        problem(start, end, message);
        if (speculations == 0) {
            givenUp.add(new Problem(new Span(start, end), message));
        }
    }

    /** Says so if the text was not read to its end. */
    void finish() {
        if (readUntil >= 0) {
            giveUp(readUntil, in.length, "Reading on from here would take too long.");
        }
    }

    boolean enter() {
        return ++depth <= MAX_DEPTH;
    }

    void leave() {
        depth--;
    }

    /** Where a try began that may turn out to lead nowhere. */
    record Attempt(Scanner.State state, int nodes, int context, boolean refuted) {}

    /** Starts reading on trial: the first problem refutes the attempt and ends it quietly. */
    Attempt attempt() {
        Attempt attempt = new Attempt(in.state(), out.count(), context, refuted);
        speculations++;
        refuted = false;
        return attempt;
    }

    /** Ends an attempt whose outcome is all that was wanted: takes back what was read, and says whether nothing refuted it. */
    boolean succeeds(Attempt attempt) {
        boolean succeeded = !refuted;
        settle(attempt, false);
        return succeeded;
    }

    /** Ends an attempt: keeps what was read when {@code fits} and nothing refuted it, takes it all back otherwise. */
    boolean settle(Attempt attempt, boolean fits) {
        boolean kept = fits && !refuted;
        speculations--;
        refuted = attempt.refuted;
        if (!kept) {
            in.restore(attempt.state);
            out.forgetAfter(attempt.nodes);
            context = attempt.context;
        }
        return kept;
    }
}

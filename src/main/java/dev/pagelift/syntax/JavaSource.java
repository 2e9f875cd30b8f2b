package dev.pagelift.syntax;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithExtends;
import com.github.javaparser.ast.nodeTypes.NodeWithImplements;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.pagelift.snapshot.LineMap;
import dev.pagelift.snapshot.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Java source file, reduced to the texts it puts together, the calls it makes and the classes it declares. What is no Java costs the part it stands in. */
public final class JavaSource {

    /** Brackets within brackets; what people write has fewer than 30. */
    private static final int DEEPEST = 150;

    /** In UTF-16 code units. */
    private static final int LARGEST = 1 << 20;

    /**
     * A text as far as the file shows it.
     *
     * @param value with {@code {name}} for a variable and {@code {…}} for another expression whose value is not known
     */
    public record Text(String value, Span span) {}

    /**
     * A call of a method or a constructor.
     *
     * @param name of the method, or of the class
     * @param arguments the texts among them; what is none is a text of {@code {…}}. Those of a list, as {@code List.of} makes it,
     *     stand in its place
     */
    public record Call(String name, boolean constructor, List<Text> arguments, Span span) {}

    /**
     * A class, record or enumeration.
     *
     * @param span of its name
     */
    public record Type(String name, List<Parent> parents, Span span) {}

    /**
     * What a class extends or implements.
     *
     * @param arguments the names of its type arguments
     */
    public record Parent(String name, List<String> arguments) {}

    private final CompilationUnit unit;
    private final LineMap lines;
    private final JavaConstants constants;

    private JavaSource(CompilationUnit unit, LineMap lines) {
        this.unit = unit;
        this.lines = lines;
        this.constants = JavaConstants.of(unit.findAll(VariableDeclarator.class));
    }

    /** Empty for a text that is too large or too deeply nested to be one that a person wrote. */
    public static Optional<JavaSource> parse(String text) {
        if (text.length() > LARGEST || isTooDeep(text)) {
            return Optional.empty();
        }
        try {
            return parser().parse(text).getResult().map(unit -> new JavaSource(unit, LineMap.of(text)));
        } catch (StackOverflowError e) {
            // Chains of operators nest without brackets, and the library follows them by calling itself.
            return Optional.empty();
        }
    }

    private static JavaParser parser() {
        return new JavaParser(new ParserConfiguration()
                .setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE)
                .setAttributeComments(false));
    }

    private static boolean isTooDeep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth = Math.max(0, depth - 1);
                default -> {
                    // Everything else nests nothing.
                }
            }
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    /** The widest texts, in the order of the file: a concatenation is one. */
    public List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        for (Expression expression : unit.findAll(Expression.class)) {
            if (!JavaConstants.isPart(expression) && constants.isText(expression)) {
                texts.add(text(expression));
            }
        }
        return texts;
    }

    /** Calls of methods and constructors, in the order of the file. */
    public List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        for (Expression expression : unit.findAll(Expression.class)) {
            if (expression instanceof MethodCallExpr call) {
                calls.add(new Call(call.getNameAsString(), false, texts(call.getArguments()), span(call)));
            } else if (expression instanceof ObjectCreationExpr creation) {
                calls.add(new Call(
                        creation.getType().getNameAsString(), true, texts(creation.getArguments()), span(creation)));
            }
        }
        return calls;
    }

    /** What is declared and what it is made from, in the order of the file. */
    public List<Type> types() {
        List<Type> types = new ArrayList<>();
        for (TypeDeclaration<?> declaration : unit.findAll(TypeDeclaration.class)) {
            List<Parent> parents = new ArrayList<>();
            if (declaration instanceof NodeWithExtends<?> type) {
                type.getExtendedTypes().forEach(parent -> parents.add(parent(parent)));
            }
            if (declaration instanceof NodeWithImplements<?> type) {
                type.getImplementedTypes().forEach(parent -> parents.add(parent(parent)));
            }
            types.add(new Type(declaration.getNameAsString(), parents, span(declaration.getName())));
        }
        return types;
    }

    private static Parent parent(ClassOrInterfaceType type) {
        return new Parent(
                type.getNameAsString(),
                type.getTypeArguments().stream()
                        .flatMap(List::stream)
                        .map(argument -> argument instanceof ClassOrInterfaceType named
                                ? named.getNameAsString()
                                : argument.asString())
                        .toList());
    }

    private List<Text> texts(List<Expression> arguments) {
        List<Text> texts = new ArrayList<>();
        for (Expression argument : arguments) {
            List<Expression> items = JavaConstants.items(argument);
            if (items.isEmpty()) {
                texts.add(text(argument));
            } else {
                items.forEach(item -> texts.add(text(item)));
            }
        }
        return texts;
    }

    private Text text(Expression expression) {
        return new Text(constants.fold(expression), span(expression));
    }

    private Span span(Node node) {
        return node.getRange()
                .map(range -> new Span(offset(range.begin), offset(range.end) + 1))
                .orElse(Span.START_OF_FILE);
    }

    private int offset(Position position) {
        return lines.startOf(position.line) + position.column - 1;
    }
}

package dev.pagelift.script.value;

import dev.pagelift.script.Import;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates the expressions of one module, within a function call when one is being followed. */
final class Evaluator {

    private final Surroundings surroundings;
    private final Budget budget;
    /** The values that the parameters of the function being followed have, by the variable's name. */
    private final Map<Variable, ScriptValue> parameters;

    Evaluator(Surroundings surroundings, Budget budget, Map<Variable, ScriptValue> parameters) {
        this.surroundings = surroundings;
        this.budget = budget;
        this.parameters = parameters;
    }

    Evaluator with(Map<Variable, ScriptValue> arguments) {
        return new Evaluator(surroundings, budget, arguments);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    ScriptValue required(Node call, String specifier) {
        return surroundings.required(call, specifier, budget);
    }

    ScriptValue value(Node expression) {
        if (!budget.enter()) {
            return new Unknown(expression, "it takes too many steps to follow");
        }
        try {
            return evaluate(expression.bare());
        } finally {
            budget.leave();
        }
    }

    private ScriptValue evaluate(Node node) {
        return switch (node.kind()) {
            case STRING -> Constant.text(node, node.string().orElse(""));
            case NUMBER -> Constant.text(node, node.text());
            case TEMPLATE -> new Texts(this).template(node);
            case TRUE -> Constant.flag(node, true);
            case FALSE -> Constant.flag(node, false);
            case NULL, NONE -> Constant.absent(node);
            case OBJECT -> new ObjectValue(node, this);
            case ARRAY -> new ListValue(node, elements(node.children()));
            case IDENTIFIER -> name(node);
            case MEMBER, INDEX -> member(node);
            case META -> new Unknown(node, "it is '" + node.text() + "'");
            case AWAIT -> value(node.firstChild());
            case SEQUENCE -> value(node.lastChild());
            case CONDITIONAL -> conditional(node);
            case BINARY -> new Operations(this).binary(node);
            case UNARY -> new Operations(this).unary(node);
            case CALL, NEW, IMPORT_CALL -> new Calls(this).value(node);
            case ARROW, FUNCTION_EXPRESSION, FUNCTION_DECLARATION, METHOD -> new FunctionValue(node, this);
            default -> new Unknown(node, "it is an expression that is not evaluated");
        };
    }

    List<ScriptValue> elements(List<Node> expressions) {
        List<ScriptValue> values = new ArrayList<>();
        for (Node expression : expressions) {
            if (expression.is(Kind.SPREAD)) {
                values.addAll(value(expression.firstChild()).items());
            } else if (expression.exists()) {
                values.add(value(expression));
            }
        }
        return values;
    }

    private ScriptValue conditional(Node node) {
        Optional<Boolean> test = value(node.child(0)).truth();
        return test.map(holds -> value(node.child(holds ? 1 : 2)))
                .orElseGet(() -> Alternatives.of(node, List.of(value(node.child(1)), value(node.child(2)))));
    }

    private ScriptValue name(Node name) {
        Variable variable = name.variable().orElse(null);
        if (variable == null || variable.isUndeclared()) {
            return surroundings
                    .global(name)
                    .orElseGet(() -> new Unknown(name, "nothing declares '" + name.name() + "'"));
        }
        ScriptValue parameter = parameters.get(variable);
        if (parameter != null) {
            return parameter;
        }
        return switch (variable.form()) {
            case IMPORT -> imported(name, variable);
            case PARAMETER -> surroundings.parameter(name);
            case FUNCTION -> value(variable.declaration().parent());
            default -> variable(name, variable);
        };
    }

    private ScriptValue imported(Node name, Variable variable) {
        Import taken = variable.imported().orElseThrow();
        return surroundings.imported(name, taken, budget);
    }

    private ScriptValue variable(Node name, Variable variable) {
        Node declaration = variable.declaration().parent();
        if (!variable.isConstant()) {
            return new Unknown(name, "'" + name.name() + "' is given several values");
        }
        if (declaration.is(Kind.DECLARATOR) && declaration.target().equals(variable.declaration())) {
            return value(declaration.initializer());
        }
        return destructured(name, variable.declaration());
    }

    /** What {@code const { a: { b } } = value} takes out of the value. */
    private ScriptValue destructured(Node name, Node declaration) {
        List<String> keys = new ArrayList<>();
        Node at = declaration.parent();
        while (at.is(Kind.SHORTHAND) || at.is(Kind.PROPERTY) || at.is(Kind.OBJECT_PATTERN)) {
            if (!at.is(Kind.OBJECT_PATTERN)) {
                keys.add(0, at.key());
            }
            at = at.parent();
        }
        if (!at.is(Kind.DECLARATOR)) {
            return new Unknown(name, "'" + name.name() + "' is set in a way that is not followed");
        }
        ScriptValue value = value(at.initializer());
        for (String key : keys) {
            value = value.get(key);
        }
        return value;
    }

    private ScriptValue member(Node node) {
        Optional<ScriptValue> known = surroundings.wellKnown(node);
        if (known.isPresent()) {
            return known.get();
        }
        String key = node.is(Kind.MEMBER)
                ? node.child(1).name()
                : value(node.child(1)).text().orElse("");
        ScriptValue holder = value(node.firstChild());
        return key.isEmpty() ? new Unknown(node, "its key is computed") : item(holder, key);
    }

    private static ScriptValue item(ScriptValue holder, String key) {
        List<ScriptValue> items = holder.items();
        if (!items.isEmpty() && key.matches("\\d{1,4}")) {
            int index = Integer.parseInt(key);
            return index < items.size() ? items.get(index) : Constant.absent(holder.node());
        }
        return holder.get(key);
    }
}

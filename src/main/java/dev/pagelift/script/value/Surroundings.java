package dev.pagelift.script.value;

import dev.pagelift.script.Import;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Script;
import dev.pagelift.snapshot.RepoPath;
import java.util.Map;
import java.util.Optional;

/** What a module is surrounded by while a production build reads it: its place, its imports, its process. */
final class Surroundings {

    /** What a build for production sets, by the name that configurations know it by. */
    private static final Map<String, String> OF_A_BUILD = Map.of("command", "build", "mode", "production");

    private final RepoPath file;
    private final Modules modules;

    Surroundings(RepoPath file, Modules modules) {
        this.file = file;
        this.modules = modules;
    }

    RepoPath folder() {
        return file.parent();
    }

    /** The value of a name that the module does not declare. */
    Optional<ScriptValue> global(Node name) {
        return switch (name.name()) {
            case "undefined" -> Optional.of(Constant.absent(name));
            case "__dirname" -> Optional.of(Constant.path(name, folder()));
            case "__filename" -> Optional.of(Constant.path(name, file));
            default -> Optional.empty();
        };
    }

    /** The value of a member of the process or of {@code import.meta}. */
    Optional<ScriptValue> wellKnown(Node member) {
        String dotted = member.chain().dotted();
        return switch (dotted) {
            case "process.env.NODE_ENV", "import.meta.env.MODE" -> Optional.of(Constant.text(member, "production"));
            case "import.meta.env.PROD" -> Optional.of(Constant.flag(member, true));
            case "import.meta.env.DEV", "import.meta.env.SSR" -> Optional.of(Constant.flag(member, false));
            case "import.meta.dirname" -> Optional.of(Constant.path(member, folder()));
            case "import.meta.url", "import.meta.filename" -> Optional.of(Constant.path(member, file));
            default -> environment(member, dotted);
        };
    }

    private static Optional<ScriptValue> environment(Node member, String dotted) {
        String variables = dotted.startsWith("process.env.") ? "process.env." : "import.meta.env.";
        return dotted.startsWith(variables)
                ? Optional.of(new Unknown(
                        member,
                        "it depends on the environment variable '" + dotted.substring(variables.length()) + "'"))
                : Optional.empty();
    }

    /** The value of a parameter that nobody in the module gives one: the build does. */
    ScriptValue parameter(Node name) {
        String known = OF_A_BUILD.get(name.name());
        return known == null
                ? new Unknown(name, "'" + name.name() + "' is given when the build runs")
                : Constant.text(name, known);
    }

    /** What a name means that is imported from another module of the repository; unknown for those of packages. */
    ScriptValue imported(Node name, Import taken, Budget budget) {
        Optional<Modules.Module> module = modules.find(file, taken.module());
        if (module.isEmpty()) {
            return new Unknown(name, "'" + name.name() + "' comes from '" + taken.module() + "'");
        }
        Script script = module.get().script();
        ConfigModule other = new ConfigModule(script, module.get().file(), modules, budget);
        return taken.imported().equals(Import.NAMESPACE) ? other.exported() : other.exported(taken.imported());
    }

    /** The value that {@code require} of a module of the repository gives. */
    ScriptValue required(Node call, String specifier, Budget budget) {
        return modules.find(file, specifier)
                .map(module -> new ConfigModule(module.script(), module.file(), modules, budget).exported())
                .orElseGet(() -> new Unknown(call, "it comes from '" + specifier + "'"));
    }

    /** Whether a node is a name of the module itself, and not of what it is surrounded by. */
    static boolean isDeclared(Node name) {
        return name.is(Kind.IDENTIFIER)
                && name.variable().filter(variable -> !variable.isUndeclared()).isPresent();
    }
}

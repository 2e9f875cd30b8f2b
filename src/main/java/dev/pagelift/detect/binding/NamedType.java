package dev.pagelift.detect.binding;

import dev.pagelift.catalog.Entrance;
import dev.pagelift.detect.flow.Place;
import dev.pagelift.detect.module.Exported;
import dev.pagelift.detect.module.ModuleGraph;
import dev.pagelift.detect.module.Resolved;
import dev.pagelift.script.Import;
import dev.pagelift.script.Kind;
import dev.pagelift.script.Node;
import dev.pagelift.script.Variable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reference to a type means.
 *
 * @param name as the module that declares it calls it, with dots
 * @param module where it comes from; empty for what is global or declared in the repository
 * @param declaration in the repository; null for what is not
 */
record NamedType(String name, String module, @Nullable Place declaration) {

    static NamedType of(ModuleGraph modules, Place reference) {
        Node node = reference.node();
        String name = name(node);
        Variable variable = node.firstChild().variable().orElse(null);
        if (variable == null || !variable.declaration().exists()) {
            return new NamedType(name, "", null);
        }
        Optional<Import> imported = variable.imported();
        return imported.isPresent()
                ? imported(modules, reference, imported.get(), name)
                : new NamedType(name, "", reference.at(variable.declaration().parent()));
    }

    /** The name that a reference is written with. */
    static String name(Node reference) {
        StringBuilder name = new StringBuilder();
        for (Node part : reference.children(Kind.NAME)) {
            name.append(name.isEmpty() ? "" : ".").append(part.name());
        }
        return name.toString();
    }

    private static NamedType imported(ModuleGraph modules, Place reference, Import imported, String name) {
        String own = imported.imported();
        String members = name.substring(imported.local().name().length());
        String inModule =
                own.equals(Import.NAMESPACE) ? members.substring(Math.min(1, members.length())) : own + members;
        Optional<Exported> source = members.isEmpty() || own.equals(Import.NAMESPACE)
                ? modules.resolve(reference.file(), imported.module())
                        .map(Resolved::file)
                        .flatMap(file -> modules.export(file, inModule))
                : Optional.empty();
        return source.map(exported -> new NamedType(inModule, "", new Place(exported.file(), declaration(exported))))
                .orElseGet(() -> new NamedType(inModule, imported.module(), null));
    }

    private static Node declaration(Exported exported) {
        Node value = exported.export().value();
        return value.is(Kind.IDENTIFIER)
                ? value.variable().map(Variable::declaration).orElse(value).parent()
                : value;
    }

    /** Whether a name of a list is meant: one of the modules', or a global one where there are no modules. */
    boolean isFrom(Entrance entrance) {
        return module.isEmpty()
                ? entrance.modules().isEmpty()
                : entrance.comesFrom(module) || entrance.modules().isEmpty() && module.contains("workers-types");
    }
}

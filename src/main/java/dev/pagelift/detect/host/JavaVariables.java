package dev.pagelift.detect.host;

import dev.pagelift.catalog.BuildVariableKind;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.HostFact.BuildVariable;
import dev.pagelift.snapshot.SourceFile;
import dev.pagelift.syntax.JavaSource;
import dev.pagelift.syntax.JavaSource.Call;
import dev.pagelift.syntax.JavaSource.Text;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads of build variables in Java: generators of sites, plugins of builds, scripts without a build. */
final class JavaVariables {

    /** {@code System.getenv("…")}, the map it returns without a name, and how Gradle and configuration libraries ask. */
    private static final Set<String> READS =
            Set.of("getenv", "get", "getOrDefault", "containsKey", "environmentVariable");

    private JavaVariables() {}

    static void read(SourceFile file, JavaSource source, Consumer<Fact> facts) {
        boolean asksForWorkers =
                source.texts().stream().anyMatch(text -> text.value().startsWith("WORKERS_CI"));
        for (Call call : source.calls()) {
            if (READS.contains(call.name()) && !call.arguments().isEmpty()) {
                Text name = call.arguments().get(0);
                Optional<BuildVariableKind> kind = BuildVariableKind.named(name.value());
                kind.ifPresent(variable -> facts.accept(new BuildVariable(
                        file.locate(name.span()),
                        variable.host(),
                        variable.name(),
                        call.name(),
                        variable.workers(),
                        asksForWorkers,
                        false,
                        variable.advice(),
                        file.path())));
            }
        }
    }
}

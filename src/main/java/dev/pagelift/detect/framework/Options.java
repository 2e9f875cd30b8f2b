package dev.pagelift.detect.framework;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.detect.Repository;
import dev.pagelift.script.value.ConfigModule;
import dev.pagelift.script.value.Modules;
import dev.pagelift.snapshot.RepoPath;
import dev.pagelift.snapshot.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The options of one framework in one folder, read from wherever the catalogue says they stand. */
final class Options {

    private static final String OF_PACKAGE = "package:";

    private final Repository repository;
    private final FrameworkKind kind;
    private final RepoPath folder;
    private final RepoPath sources;
    private final List<OptionFile> files = new ArrayList<>();
    private final Optional<OptionFile> manifest;

    Options(Repository repository, Evidence evidence) {
        this.repository = repository;
        this.kind = evidence.kind();
        this.folder = evidence.folder();
        this.sources = evidence.sources();
        Stream.of(sources, folder)
                .distinct()
                .forEach(place -> kind.settings().stream()
                        .flatMap(name -> repository.snapshot().file(place, name).stream())
                        .flatMap(file -> open(file).stream())
                        .forEach(files::add));
        this.manifest = evidence.folder()
                .resolve("package.json")
                .flatMap(repository::document)
                .map(DataOptions::new);
    }

    private Optional<OptionFile> open(SourceFile file) {
        if (LineOptions.canRead(file)) {
            return Optional.of(new LineOptions(file));
        }
        return repository
                .script(file.path())
                .<OptionFile>map(
                        script -> new ScriptOptions(file, new ConfigModule(script, file.path(), modules(repository))))
                .or(() -> repository.document(file.path()).map(DataOptions::new));
    }

    private static Modules modules(Repository repository) {
        return (from, specifier) -> repository
                .modules()
                .resolve(from, specifier)
                .flatMap(found ->
                        repository.script(found.file()).map(script -> new Modules.Module(found.file(), script)));
    }

    /** What the first place says that says anything. */
    Optional<Option> one(String name) {
        return all(name).stream().findFirst();
    }

    List<Option> all(String name) {
        return kind.options().getOrDefault(name, List.of()).stream()
                .flatMap(place -> read(name, place))
                .toList();
    }

    private Stream<Option> read(String name, String place) {
        if (place.startsWith(OF_PACKAGE)) {
            return manifest.stream().flatMap(file -> file.read(name, place.substring(OF_PACKAGE.length())).stream());
        }
        return files.stream().flatMap(file -> file.read(name, place).stream());
    }

    /** An argument of the call that is an option's value: {@code pages} of {@code adapter({ pages: "www" })}. */
    Optional<Option> argument(String name, String argument) {
        return kind.options().getOrDefault(name, List.of()).stream()
                .flatMap(place -> read(name, place + "." + argument))
                .findFirst();
    }

    /** The first of these files that is there. */
    Optional<SourceFile> file(List<String> names) {
        return names.stream()
                .flatMap(name -> repository.snapshot().file(sources, name).stream())
                .findFirst();
    }

    /** What an environment file that is part of the repository sets for a production build. */
    Optional<Option> variable(String name) {
        return Stream.of(".env.production", ".env")
                .flatMap(file -> repository.snapshot().file(folder, file).stream())
                .flatMap(file -> new LineOptions(file).read(name, name).stream())
                .findFirst();
    }

    /** Every option that is set, of those that a site's facts tell. */
    List<Option> told() {
        return Stream.of("adapter", "base", "mode", "preset", "target")
                .flatMap(name -> one(name).stream())
                .toList();
    }
}

package dev.pagelift.detect.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.catalog.FrameworkKind;
import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.Adapter;
import dev.pagelift.fact.FrameworkFact.Framework;
import dev.pagelift.fact.FrameworkFact.OutputWitness;
import dev.pagelift.snapshot.Repositories;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworksTest {

    private static Facts facts(Map<String, String> files) {
        String[] pathsAndTexts = files.entrySet().stream()
                .flatMap(file -> Stream.of(file.getKey(), file.getValue()))
                .toArray(String[]::new);
        List<Fact> facts = new ArrayList<>();
        new Frameworks().detect(new Repository(Repositories.of(pathsAndTexts)), facts::add);
        return Facts.of(facts);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsTold() {
        return Stream.concat(ExampleProject.ofDefaults().stream(), ExampleProject.ofConfigurations().stream())
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> check(example)));
    }

    private static void check(ExampleProject example) {
        Facts facts = facts(example.files());
        String folder = facts.all(Framework.class).stream()
                .filter(framework -> framework.id().equals(example.framework()))
                .map(framework -> framework.folder().toString())
                .collect(Collectors.joining(", "));
        assertEquals(example.folder(), folder, () -> facts.all(Framework.class).toString());
        List<OutputWitness> witnesses = facts.all(OutputWitness.class).stream()
                .filter(witness -> witness.folder().toString().equals(example.folder()))
                .sorted(Comparator.comparing(OutputWitness::witness))
                .toList();
        String output =
                witnesses.isEmpty() ? null : Objects.toString(witnesses.get(0).outputDir(), "?");
        assertEquals(example.output(), output, witnesses::toString);
        assertEquals(
                example.adapter(), facts.first(Adapter.class).map(Adapter::name).orElse(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {".github/workflows/hugo.yml", ".github/workflows/mkdocs.yml", ".config/vite.config.ts"})
    void foldersForToolsHoldNoSite(String path) {
        assertEquals(
                List.of(), facts(Map.of(path, "on: push\n", "index.html", "")).all(Framework.class));
    }

    @Test
    void everyFrameworkOfTheCatalogueHasAnExample() {
        Set<String> shown = ExampleProject.ofDefaults().stream()
                .map(ExampleProject::framework)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known =
                FrameworkKind.all().stream().map(FrameworkKind::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, shown);
    }
}

package dev.pagelift;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.pagelift.fact.Fact;
import dev.pagelift.rule.RuleSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the house to its plan. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.pagelift");

    /** The rooms in order: each may use those before it, and those on its own line not. */
    private static final List<List<String>> ROOMS = List.of(
            List.of("source"),
            List.of("snapshot"),
            List.of("syntax", "script", "routing"),
            List.of("catalog"),
            List.of("cloudflare"),
            List.of("hosting"),
            List.of("fact"),
            List.of("detect"),
            List.of("link"),
            List.of("rule"),
            List.of("audit"),
            List.of("fix"),
            List.of("verify"),
            List.of("plan"),
            List.of("report"),
            List.of("fleet"),
            List.of("cli"));

    @Test
    void everyRoomUsesOnlyRoomsBeforeIt() {
        for (int i = 0; i < ROOMS.size(); i++) {
            Set<String> later = ROOMS.subList(i + 1, ROOMS.size()).stream()
                    .flatMap(List::stream)
                    .map(room -> "dev.pagelift." + room + "..")
                    .collect(Collectors.toSet());
            later.add("dev.pagelift");
            for (String room : ROOMS.get(i)) {
                noClasses()
                        .that()
                        .resideInAPackage("dev.pagelift." + room + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later.toArray(String[]::new))
                        .allowEmptyShould(true)
                        .check(CODE);
            }
        }
    }

    @Test
    void everyRoomIsOnThePlan() {
        Set<String> rooms = CODE.stream()
                .map(type -> type.getPackageName()
                        .replaceFirst("^dev\\.pagelift\\.?", "")
                        .replaceFirst("\\..*", ""))
                .filter(room -> !room.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> planned = ROOMS.stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        rooms.removeAll(planned);
        assertEquals(Set.of(), rooms);
    }

    @Test
    void noCycles() {
        slices().matching("dev.pagelift.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void filesAreTouchedInFewPlaces() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.pagelift.source..",
                        "dev.pagelift.snapshot..",
                        "dev.pagelift.fix.apply..",
                        "dev.pagelift.verify..",
                        "dev.pagelift.cli..")
                .and()
                .doNotHaveFullyQualifiedName("dev.pagelift.fleet.FleetFolder")
                .and()
                .doNotHaveFullyQualifiedName("dev.pagelift.fleet.Journal")
                .and()
                .doNotHaveFullyQualifiedName("dev.pagelift.Main")
                .and()
                .doNotHaveFullyQualifiedName("dev.pagelift.rule.RuleFolder")
                .and()
                .doNotHaveFullyQualifiedName("dev.pagelift.rule.IndexBuilder")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile)")
                .check(CODE);
    }

    @Test
    void onlyMainTouchesTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.pagelift.Main")
                .and()
                .doNotHaveFullyQualifiedName("dev.pagelift.rule.IndexBuilder")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CODE);
    }

    /** What a repository holds is never run, made into classes or objects, or read by a parser that follows addresses. */
    @Test
    void nothingIsRunThatWasRead() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.script..", "javax.xml..", "org.w3c.dom..", "org.xml.sax..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.Object(Input|Output)Stream|java\\.net\\.URLClassLoader")
                .orShould()
                .callMethodWhere(JavaCall.Predicates.target(
                        HasName.Predicates.nameMatching("exec|forName|defineClass|loadClass|newInstance")))
                .check(CODE);
    }

    @Test
    void programsAreStartedInTwoPlaces() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.pagelift.verify..")
                .and()
                .doNotHaveFullyQualifiedName("dev.pagelift.fleet.WorkerProcess")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class)
                .check(CODE);
    }

    @Test
    void everyFactHasAProducer() {
        Set<String> produced = CODE.stream()
                .filter(type -> type.getPackageName().matches("dev\\.pagelift\\.(detect|link).*"))
                .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner().getName())
                .collect(Collectors.toSet());
        classes()
                .that()
                .implement(Fact.class)
                .and(com.tngtech.archunit.base.DescribedPredicate.describe("are records", JavaClass::isRecord))
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "made by a detector or a linker", type -> produced.contains(type.getName()))))
                .check(CODE);
    }

    @Test
    void everyRuleNamesAFactThatExists() {
        RuleSet.builtIn()
                .rules()
                .forEach(rule -> assertEquals(
                        Set.of(rule.fact()),
                        RuleSet.vocabulary().names().stream()
                                .filter(rule.fact()::equals)
                                .collect(Collectors.toSet()),
                        rule.id()));
    }
}

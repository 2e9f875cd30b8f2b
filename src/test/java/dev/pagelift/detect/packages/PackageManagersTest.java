package dev.pagelift.detect.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pagelift.detect.Repository;
import dev.pagelift.fact.Fact;
import dev.pagelift.fact.Facts;
import dev.pagelift.fact.FrameworkFact.PackageManager;
import dev.pagelift.snapshot.Repositories;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageManagersTest {

    private static List<String> managers(String... pathsAndTexts) {
        List<Fact> facts = new ArrayList<>();
        new PackageManagers().detect(new Repository(Repositories.of(pathsAndTexts)), facts::add);
        return Facts.of(facts).all(PackageManager.class).stream()
                .map(manager -> manager.folder() + " " + manager.name() + " " + manager.version() + " " + manager.at())
                .toList();
    }

    @Test
    void thePinnedOneComesBeforeLockFiles() {
        assertEquals(
                List.of(". pnpm 10.11.1 package.json:1:3"),
                managers(
                        "package.json",
                        "{ \"packageManager\": \"pnpm@10.11.1+sha512.abc\" }",
                        "package-lock.json",
                        "{}",
                        "yarn.lock",
                        ""));
    }

    @Test
    void aPackageOfAWorkspaceIsInstalledFromAbove() {
        assertEquals(
                List.of("web yarn null yarn.lock:1:1", ". yarn null yarn.lock:1:1"),
                managers("package.json", "{}", "yarn.lock", "# yarn\n", "web/package.json", "{}").stream()
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    @Test
    void eachLanguageHasItsOwn() {
        assertEquals(
                List.of(
                        ". bundler null Gemfile.lock:1:1",
                        ". npm null package-lock.json:1:1",
                        ". maven null pom.xml:1:1",
                        ". pip null requirements.txt:1:1"),
                managers(
                        "Gemfile",
                        "",
                        "Gemfile.lock",
                        "",
                        "package.json",
                        "{}",
                        "package-lock.json",
                        "{}",
                        "pom.xml",
                        "<project/>",
                        "requirements.txt",
                        "mkdocs\n"));
    }

    @Test
    void aManifestAloneDoesNotTell() {
        assertEquals(List.of(), managers("package.json", "{}"));
    }
}

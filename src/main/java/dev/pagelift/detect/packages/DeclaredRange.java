package dev.pagelift.detect.packages;

import dev.pagelift.detect.Repository;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ranges that projects of Ruby, Python and Go ask for, as far as a line of their own says them. */
final class DeclaredRange {

    /** {@code gem "jekyll", "~> 4.3"} */
    private static final Pattern GEM =
            Pattern.compile("^gem\\s*+(?:\\(\\s*+)?+['\"]([\\w-]+)['\"]\\s*+,\\s*+['\"]([^'\"]+)['\"]");
    /** {@code mkdocs[i18n]==1.5.3}, {@code "mkdocs>=1.5",}, {@code mkdocs = "^1.5"} */
    private static final Pattern PYTHON = Pattern.compile(
            "^['\"]?+([\\w.-]++)(?:\\[[^\\]]*+\\])?+['\"]?+\\s*+(?:=\\s*+['\"])?+([\\^~=<>!]*+\\s*+\\d[\\w.*]*+)");

    /** {@code require github.com/gohugoio/hugo v0.147.0}, and the same in a block */
    private static final Pattern GO = Pattern.compile("^(?:require\\s++)?+([\\w.~/-]++)\\s++v(\\d[\\w.+-]*+)");

    private static final List<String> GO_FILES = List.of("go.mod");
    private static final List<String> RUBY_FILES = List.of("Gemfile", "gems.rb");
    private static final List<String> PYTHON_FILES = List.of(
            "requirements.txt",
            "requirements.in",
            "requirements-docs.txt",
            "docs-requirements.txt",
            "docs/requirements.txt",
            "pyproject.toml",
            "Pipfile");

    private DeclaredRange() {}

    static Optional<String> gem(Repository repository, RepoPath folder, String name) {
        return find(repository, folder, name, RUBY_FILES, GEM);
    }

    static Optional<String> python(Repository repository, RepoPath folder, String name) {
        return find(repository, folder, name, PYTHON_FILES, PYTHON);
    }

    static Optional<String> go(Repository repository, RepoPath folder, String module) {
        return find(repository, folder, module, GO_FILES, GO);
    }

    private static Optional<String> find(
            Repository repository, RepoPath folder, String name, List<String> files, Pattern line) {
        for (RepoPath at = folder; ; at = at.parent()) {
            RepoPath here = at;
            Optional<String> found = files.stream()
                    .flatMap(file -> repository.snapshot().file(here, file).stream())
                    .flatMap(file -> inText(file.text(), name, line).stream())
                    .findFirst();
            if (found.isPresent() || at.isRoot()) {
                return found;
            }
        }
    }

    private static Optional<String> inText(String text, String name, Pattern line) {
        return text.lines()
                .map(String::strip)
                .filter(content -> content.contains(name))
                .map(line::matcher)
                .filter(matcher -> matcher.find() && matcher.group(1).equalsIgnoreCase(name))
                .map(matcher -> matcher.group(2).strip())
                .findFirst();
    }
}

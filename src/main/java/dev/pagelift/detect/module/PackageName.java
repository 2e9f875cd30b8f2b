package dev.pagelift.detect.module;

/**
 * The two parts of the name of a module in a package: {@code @scope/name/sub/path}.
 *
 * @param subpath as {@code exports} writes it: {@code .} or {@code ./sub/path}
 */
record PackageName(String name, String subpath) {

    static PackageName of(String specifier) {
        int slash = specifier.indexOf('/');
        if (specifier.startsWith("@") && slash > 0) {
            slash = specifier.indexOf('/', slash + 1);
        }
        return slash < 0
                ? new PackageName(specifier, ".")
                : new PackageName(specifier.substring(0, slash), "." + specifier.substring(slash));
    }
}

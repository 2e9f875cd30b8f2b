package dev.pagelift.cloudflare.serving;

import java.util.Optional;

/** {@code assets.not_found_handling}: what a path gets at which there is no file. */
public enum MissingFiles {
    NONE,
    SINGLE_PAGE_APPLICATION,
    NOT_FOUND_PAGE;

    Optional<Answer> find(String path, AssetFiles files) {
        return switch (this) {
            case NONE -> Optional.empty();
            case SINGLE_PAGE_APPLICATION ->
                Optional.<Answer>of(new Answer.File(200, "/index.html")).filter(page -> files.has("/index.html"));
            case NOT_FOUND_PAGE ->
                Optional.of(files.notFoundPage(path))
                        .filter(page -> !page.isEmpty())
                        .map(page -> new Answer.File(404, page));
        };
    }
}

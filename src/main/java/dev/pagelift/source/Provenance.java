package dev.pagelift.source;

import org.jspecify.annotations.Nullable;

/**
 * What was audited.
 *
 * @param location the target in the user's words, without credentials and never an absolute path
 * @param revision the commit id in hexadecimal, where there is one
 * @param repositoryUri the https address of a remote repository, without credentials or query
 */
public record Provenance(
        String location,
        @Nullable String revision,
        @Nullable String repositoryUri) {}

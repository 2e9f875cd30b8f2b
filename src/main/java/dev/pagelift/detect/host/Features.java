package dev.pagelift.detect.host;

import dev.pagelift.catalog.HostFeatureKind;
import dev.pagelift.fact.HostFact.HostFeature;
import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;

/** Makes facts of features of the catalogue. */
final class Features {

    private Features() {}

    static HostFeature of(HostFeatureKind kind, Location at, String subject, RepoPath folder) {
        return new HostFeature(
                at,
                kind.host(),
                kind.id(),
                kind.title(),
                subject,
                kind.workers(),
                kind.instead().getOrDefault(subject, kind.advice()),
                folder);
    }

    static HostFeature of(String host, String id, Location at, String subject, RepoPath folder) {
        return of(HostFeatureKind.named(host, id), at, subject, folder);
    }
}

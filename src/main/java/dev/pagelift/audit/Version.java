package dev.pagelift.audit;

/** The version that the build wrote into the jar. */
public final class Version {

    private Version() {}

    public static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "0.0.0-development" : version;
    }
}

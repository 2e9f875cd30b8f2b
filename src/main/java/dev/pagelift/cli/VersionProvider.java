package dev.pagelift.cli;

import dev.pagelift.audit.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"pagelift " + Version.number()};
    }
}

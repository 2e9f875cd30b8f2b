package dev.pagelift.source;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps JGit away from this machine's configuration: no system, user or JGit configuration is read or written, and no variable
 * of git's environment is seen. A clone therefore has no filters, hooks, credential programs or rewritten addresses.
 */
final class IsolatedGit extends SystemReader.Delegate {

    private IsolatedGit(SystemReader real) {
        super(real);
    }

    /** Must run before anything else of JGit does; running it again changes nothing. */
    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof IsolatedGit)) {
            SystemReader.setInstance(new IsolatedGit(SystemReader.getInstance()));
        }
    }

    @Override
    public @Nullable String getenv(String variable) {
        return variable.startsWith("GIT_") || variable.equals("XDG_CONFIG_HOME") ? null : super.getenv(variable);
    }

    @Override
    public StoredConfig getUserConfig() {
        return new Empty();
    }

    @Override
    public StoredConfig getJGitConfig() {
        return new Empty();
    }

    @Override
    public StoredConfig getSystemConfig() {
        return new Empty();
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new EmptyFile(fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new EmptyFile(fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new EmptyFile(fs);
    }

    /** Holds nothing but a resolution of file times, which JGit would otherwise measure by writing files for seconds. */
    private static final class Empty extends StoredConfig {

        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long defaultValue, TimeUnit wantUnit) {
            return section.equals("filesystem")
                    ? wantUnit.convert(1, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, defaultValue, wantUnit);
        }

        @Override
        public void load() throws IOException, ConfigInvalidException {
            // There is nothing to load.
        }

        @Override
        public void save() {
            // There is nowhere to save to.
        }
    }

    private static final class EmptyFile extends FileBasedConfig {

        EmptyFile(FS fs) {
            super(null, fs);
        }

        @Override
        public void load() {
            // There is nothing to load.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}

package dev.pagelift.fix.host;

import dev.pagelift.audit.Finding;
import dev.pagelift.fact.Mode;
import dev.pagelift.fix.Fix;
import dev.pagelift.fix.Fixer;
import dev.pagelift.fix.Subject;
import java.util.Optional;

/** Makes a Worker with static assets of a site of files on another host, which goes on serving it. */
public final class LeaveHost implements Fixer {

    public static final String NAME = "leave-host";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Fix> fix(Finding finding, Subject subject) {
        return subject.site().site().mode() == Mode.OTHER_HOST
                ? subject.shared(NAME, () -> Optional.of(new Move(FileSite.of(subject)).fix()))
                : Optional.empty();
    }
}

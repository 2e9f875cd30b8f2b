package dev.pagelift.verify;

import dev.pagelift.fact.ConfigFact.WranglerConfig;
import dev.pagelift.fix.Change;
import dev.pagelift.fix.data.EditableData;
import dev.pagelift.link.SiteFacts;
import dev.pagelift.syntax.Format;
import dev.pagelift.syntax.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the original needs to be served as it was deployed last. Pages refuses a configuration that also has what only a Worker has,
 * so the last deployment was one without it.
 */
final class Baseline {

    private Baseline() {}

    static List<Change> changes(SiteFacts site, Path project) throws VerifyException {
        WranglerConfig config = site.config()
                .filter(one -> one.isForPages() && one.isForWorker())
                .orElse(null);
        if (config == null) {
            return List.of();
        }
        try {
            String text = Files.readString(project.resolve(config.file().toString()));
            EditableData data = Format.of(config.file())
                    .flatMap(format -> EditableData.of(format, text))
                    .orElseThrow(() -> new VerifyException("'" + config.file() + "' has syntax errors."));
            data.remove(Route.of("assets"));
            data.remove(Route.of("main"));
            return List.of(new Change(config.file(), text, data.text()));
        } catch (IOException e) {
            throw new VerifyException("'" + config.file() + "' cannot be read.", e);
        }
    }
}

package dev.pagelift.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.BaseRepositoryBuilder;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.transport.PackParser;

/** A bare repository that takes no object above a size: a few kilobytes of a pack can stand for gigabytes. */
final class LimitedRepository extends FileRepository {

    private final long objectBytes;

    private LimitedRepository(BaseRepositoryBuilder<?, ?> place, long objectBytes) throws IOException {
        super(place);
        this.objectBytes = objectBytes;
    }

    static LimitedRepository create(Path folder, long objectBytes) throws IOException {
        LimitedRepository repository = new LimitedRepository(
                new RepositoryBuilder().setGitDir(folder.toFile()).setBare().setup(), objectBytes);
        repository.create(true);
        return repository;
    }

    @Override
    public ObjectInserter newObjectInserter() {
        ObjectInserter inserter = super.newObjectInserter();
        return new ObjectInserter.Filter() {

            @Override
            protected ObjectInserter delegate() {
                return inserter;
            }

            @Override
            public PackParser newPackParser(InputStream in) throws IOException {
                PackParser parser = inserter.newPackParser(in);
                parser.setMaxObjectSizeLimit(objectBytes);
                return parser;
            }
        };
    }
}

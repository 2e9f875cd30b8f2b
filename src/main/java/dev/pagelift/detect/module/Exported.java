package dev.pagelift.detect.module;

import dev.pagelift.script.Export;
import dev.pagelift.snapshot.RepoPath;

/** An export in the file that makes what it exports, however many other modules pass it on. */
public record Exported(RepoPath file, Export export) {}

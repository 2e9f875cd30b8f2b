/**
 * Follows values forward through the scripts of a repository: from where one is handed over to everywhere it is used.
 *
 * <p>A value is followed along a way: the members to read, the calls to make, until the thing that is wanted. {@code ["env"]} is the
 * way of an object whose {@code env} is wanted, {@code ["()", "env"]} that of a function which returns such an object, {@code ["new",
 * "env"]} that of a class whose instances have it. The empty way is the thing itself. So a helper that returns the environment, an
 * object that carries it and a class that keeps it are all followed by the same few steps, and each of them across modules.
 *
 * <p>Every way through the code counts, in whatever order it may run; a step is taken once, so circles end, and there is a limit.
 */
@NullMarked
package dev.pagelift.detect.flow;

import org.jspecify.annotations.NullMarked;

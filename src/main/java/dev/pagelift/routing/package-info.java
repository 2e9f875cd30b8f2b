/**
 * How the two products choose between code and files, as small pure functions over URL paths.
 *
 * <ul>
 *   <li>Pages: {@link dev.pagelift.routing.FunctionFile} says where a file below {@code functions/} is mounted,
 *       {@link dev.pagelift.routing.RouteTable} puts the handlers into Wrangler's order and tells which of them answer a request, and
 *       {@link dev.pagelift.routing.RoutesRules} is {@code _routes.json}, generated or written by hand.
 *   <li>Workers: {@link dev.pagelift.routing.WorkerFirst} is {@code assets.run_worker_first}.
 *   <li>From one to the other: {@link dev.pagelift.routing.RoutesRules#toWorkerFirst}.
 * </ul>
 *
 * <p>A path here is what {@code new URL(request.url).pathname} gives: it starts with a slash, is percent-encoded and has neither
 * query nor fragment. Rules that no product accepts are matched by the same definition all the same; {@code problems()} says what
 * is wrong with them.
 */
@NullMarked
package dev.pagelift.routing;

import org.jspecify.annotations.NullMarked;

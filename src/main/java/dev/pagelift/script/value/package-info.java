/**
 * What the expressions of a configuration module come to, as far as its text tells: a static evaluator for the JavaScript and
 * TypeScript that build tools are configured in. Nothing is run.
 *
 * <pre>{@code
 * ScriptValue config = new ConfigModule(script, path, imports).exported();
 * ScriptValue outDir = config.get("build").get("outDir");
 * for (ScriptValue way : outDir.alternatives()) … way.text() … way.path() … way.unknown() …
 * }</pre>
 *
 * <p>A value that depends on something else than the text is {@link dev.pagelift.script.value.ScriptValue#unknown unknown}, with
 * the reason; one that depends on a condition has {@link dev.pagelift.script.value.ScriptValue#alternatives several alternatives}.
 * A build for production is assumed: {@code NODE_ENV} is {@code production}, Vite's {@code command} is {@code build}.
 */
@NullMarked
package dev.pagelift.script.value;

import org.jspecify.annotations.NullMarked;

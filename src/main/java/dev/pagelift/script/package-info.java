/**
 * Reads JavaScript and TypeScript: a tolerant parser, its tree, and what names in it mean.
 *
 * <p>{@link dev.pagelift.script.Script#parse} takes any text and never fails. What it could not make sense of is listed in
 * {@link dev.pagelift.script.Script#problems}; what was too much for it in {@link dev.pagelift.script.Script#givenUp}; the rest of
 * the text is read all the same.
 *
 * <pre>{@code
 * Script script = Script.parse(file.text(), Dialect.of(file.path()).orElseThrow());
 * }</pre>
 *
 * <h2>A reader's guide</h2>
 *
 * <p>A part that is not there is a {@link dev.pagelift.script.Node} that does not exist, never null, so questions chain:
 * {@code call.argument(0).property("fetch").body()} exists or it does not. {@link dev.pagelift.script.Kind} lists every kind of
 * node with its children. Offsets count UTF-16 code units, and {@code file.locate(node.span())} turns them into lines and columns.
 *
 * <p>What a module takes and offers, one entry for each name:
 *
 * <pre>{@code
 * for (Import i : script.imports()) {
 *     if (i.module().equals("cloudflare:workers") && i.imported().equals("env")) … i.local() …
 * }
 * for (Export e : script.exports()) {
 *     if (e.name().startsWith("onRequest")) … e.value().parameter(0).target() …
 * }
 * }</pre>
 *
 * <p>Calls, and what they are given:
 *
 * <pre>{@code
 * for (Node call : script.all(Kind.CALL)) {
 *     if (call.calls("app.use") && call.argument(0).isString("*")) …
 *     if (call.callee().chain().endsWith("ASSETS", "fetch")) …
 *     Node preset = call.argument(0).property("nitro").property("preset");
 *     preset.string().ifPresent(name -> …);
 * }
 * }</pre>
 *
 * <p>Members, through {@code ?.}, {@code !}, parentheses, {@code as} and {@code ["key"]} alike:
 *
 * <pre>{@code
 * for (Node member : script.all(Kind.MEMBER, Kind.INDEX)) {
 *     MemberChain chain = member.chain();      // (context.env as Env)?.["DB"]!
 *     chain.dotted();                          // "context.env.DB"
 *     chain.base();                            // the identifier context
 *     chain.last();                            // "DB"
 * }
 * }</pre>
 *
 * <p>Objects, classes and interfaces have {@link dev.pagelift.script.Node#members}, each with a
 * {@link dev.pagelift.script.Node#key} and a {@link dev.pagelift.script.Node#value}; declarators, parameters and patterns have a
 * {@link dev.pagelift.script.Node#target} and an {@link dev.pagelift.script.Node#initializer}; functions have
 * {@link dev.pagelift.script.Node#parameters} and a {@link dev.pagelift.script.Node#body}. From inside a node,
 * {@link dev.pagelift.script.Node#enclosing} and {@link dev.pagelift.script.Node#enclosingFunction} lead out, and
 * {@link dev.pagelift.script.Node#walk} shows everything in it to a visitor, however deep.
 *
 * <p>An {@link dev.pagelift.script.Kind#IDENTIFIER} always refers to a variable or declares one. Words that do neither (keys,
 * members, labels) are {@link dev.pagelift.script.Kind#NAME}.
 *
 * <p>A script in a text of another kind, a component for instance, is read with
 * {@link dev.pagelift.script.Script#parse(String, java.util.List, Dialect)}; its offsets are those of the whole text.
 *
 * <h2>What a name means</h2>
 *
 * <p>{@link dev.pagelift.script.Node#variable} tells which of several {@code env} an identifier is, with all of its places;
 * {@link dev.pagelift.script.Node#origins} follows a value back through variables, destructuring, defaults, renames and the
 * members of object literals. A value has one {@link dev.pagelift.script.Origin} for each way it can take:
 *
 * <pre>{@code
 * // const e = ctx.env ?? process.env; const { DB: db } = e;     the value of db
 * for (Origin origin : db.origins()) {
 *     if (origin.isParameter()) … origin.root() … origin.keys() …        // PARAMETER ctx, env DB
 *     if (origin.isGlobal("process")) … origin.path() …                  // env DB
 *     if (origin.module().equals(Optional.of("cloudflare:workers"))) … origin.path() …
 * }
 * for (Node access : script.memberAccesses()) … access.origins() …       // a.b, a["b"], a[CONSTANT], ({ b }) => …
 * }</pre>
 *
 * <p>Names that nothing declares are {@link dev.pagelift.script.Script#undeclared}: the bindings of a service worker, for
 * instance. {@link dev.pagelift.script.Node#scope} answers what a name would mean at a place.
 *
 * <h2>How it is built</h2>
 *
 * <p>{@code Scanner} cuts tokens, with {@code Trivia}, {@code Names}, {@code Numbers}, {@code Operators} and {@code Keywords}. The
 * grammar's rooms ({@code Statements}, {@code Loops}, {@code Declarations}, {@code Modules}, {@code Exports}, {@code Functions},
 * {@code ArrowFunctions}, {@code Patterns}, {@code Classes}, {@code Expressions}, {@code LeftHandSides}, {@code Primaries},
 * {@code Literals}, {@code Jsx}, {@code Types}, {@code FunctionTypes}, {@code TypeMembers}, {@code TypeDeclarations}) extend
 * {@code Grammar}; each method is a rule of ECMAScript 2025, TypeScript or JSX and is named after it. {@code Parser} holds what they
 * share, and the limits that make every input come to an end. {@code TreeBuilder} takes nodes as they are completed, {@code Tree}
 * keeps them in reading order in five arrays, and {@code Node} is a handle on one of them.
 *
 * <p>{@code Scopes} goes once over the tree when a name is first asked about; {@code Declared} knows which kinds of nodes declare
 * what and where. {@code Origins} takes one step after another with a limit, {@code Destructuring} climbs out of patterns.
 */
@NullMarked
package dev.pagelift.script;

import org.jspecify.annotations.NullMarked;

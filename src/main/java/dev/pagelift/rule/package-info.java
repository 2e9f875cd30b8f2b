/**
 * Rules as data: what a rule file says, the set of all rules, and the judging of facts by them.
 *
 * <p>A rule file is Markdown. {@code # Title} comes first, then a fenced block of TOML with the rule's header, then its
 * documentation, with the sections {@code ## Fires}, {@code ## Stays silent} and {@code ## What to do}.
 *
 * <p>In the first two sections a fenced block whose first line names a file after the language is that file of an example
 * repository; a number with an {@code x} behind the name repeats the text, or makes so many files where the name has {@code {n}} in
 * it. Each {@code ### Name} starts a new repository; blocks before the first of them make one of their own. In
 * {@code ## Fires}, a block that starts with {@code text expected} lists what the rule must give for the repository, a line
 * {@code path:line:column message} for each finding, or {@code path:line:column} when the message does not matter; without such a
 * block one finding is enough. In {@code ## Stays silent} the rule must give none.
 *
 * <p>Rule files of users are as untrusted as the repositories they judge: they are read within limits, from one folder, and
 * conditions cannot do more than look at one fact.
 */
@NullMarked
package dev.pagelift.rule;

import org.jspecify.annotations.NullMarked;

package dev.pagelift.fact;

import dev.pagelift.snapshot.Location;
import dev.pagelift.snapshot.RepoPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about what is run: scripts and CI. */
public sealed interface CommandFact extends Fact {

    /** Kinds of places where a command line stands. */
    enum Place {
        /** A script of package.json, or a task of a file like it. */
        SCRIPT,
        /** A GitHub workflow. */
        WORKFLOW,
        /** The configuration of another CI system. */
        CI,
        /** A Makefile, justfile or Taskfile. */
        TASK,
        /** A shell script. */
        SHELL,
        /** A Dockerfile. */
        CONTAINER,
        /** A JavaScript or TypeScript file that starts programs. */
        CODE,
        /** The build command in the configuration of a host. */
        SETTINGS
    }

    /**
     * A command line that something runs.
     *
     * @param at from the program to the last argument
     * @param tool its program, such as {@code wrangler}, without path, launcher and version
     * @param version the version of the package that was asked for, such as {@code 4.56.0} in {@code npx wrangler@4.56.0}
     * @param subcommand the words that name what the tool does, such as {@code pages deploy}
     * @param arguments what follows, unquoted, with the variables replaced whose values are known
     * @param flags the names of the flags among the arguments, without their values
     * @param environment the names of the variables set in front of it; with their values where those choose a build
     * @param folder where it runs
     * @param project the folder of the site it is about: that of the configuration or of the published folder it names, else
     *     {@code folder}
     * @param directory the folder it publishes or previews, from the repository's root; null when it names none or it cannot be
     *     known
     * @param config the configuration it names with {@code --config}, from the repository's root, whether or not it is there
     * @param script the name of the script, task or job, or null where there is none
     * @param action the GitHub Action that runs it, or null
     */
    record Command(
            Location at,
            RepoPath file,
            String tool,
            @Nullable String version,
            String subcommand,
            List<String> arguments,
            List<String> flags,
            List<String> environment,
            RepoPath folder,
            RepoPath project,
            @Nullable RepoPath directory,
            @Nullable RepoPath config,
            Place place,
            @Nullable String script,
            @Nullable String action)
            implements CommandFact {

        /** As a person would write it, without arguments. */
        public String line() {
            return (tool + " " + subcommand).strip();
        }

        public boolean runs(String otherTool, String otherSubcommand) {
            return tool.equals(otherTool) && subcommand.equals(otherSubcommand);
        }

        /** The values of some flags, in their order. */
        public List<String> values(String... names) {
            return FlagValues.in(arguments, List.of(names));
        }

        /** The place tells nearly all apart, and to hash all components at the first command takes a hundredth of an audit. */
        @Override
        public int hashCode() {
            return at.hashCode();
        }
    }

    /**
     * A step of CI that publishes a site or prepares it with something ready-made: a GitHub Action, a reusable workflow, a task or
     * provider of another CI system.
     *
     * @param action without its version, lower-case, such as {@code cloudflare/wrangler-action}
     * @param ref the tag, branch or commit behind the {@code @}
     * @param release the tag that {@code ref} stands for, where it is known
     * @param host where it publishes, or null when only its command tells
     * @param deploys whether it publishes by itself
     * @param id the step's, or null
     * @param folder where it works
     * @param project the folder of the site it is about
     * @param directory the folder it publishes, from the repository's root; null when it names none or it cannot be known
     * @param wranglerVersion the version of Wrangler it is told to use
     * @param place where the step stands
     * @param installed whether an earlier step of its job installs the packages of the project
     * @param active false when the workflow or the step is switched off
     */
    record ActionStep(
            Location at,
            RepoPath file,
            String action,
            String ref,
            @Nullable String release,
            @Nullable String host,
            boolean deploys,
            @Nullable String id,
            RepoPath folder,
            RepoPath project,
            @Nullable RepoPath directory,
            @Nullable String wranglerVersion,
            Place place,
            boolean installed,
            boolean active)
            implements CommandFact {

        @Override
        public int hashCode() {
            return at.hashCode();
        }
    }

    /**
     * Something that publishes a site when it runs: a command, an action, or a script that leads to one.
     *
     * @param host where it publishes to: {@code pages}, {@code workers}, {@code netlify} …
     * @param command as a person would write it
     * @param project the folder of the site it publishes
     * @param directory the folder it publishes, from the repository's root; null when it cannot be known from the step
     * @param through the scripts and files between this step and the command that publishes; empty when this is that command
     * @param place where the step stands
     * @param action the GitHub Action that runs it, or null
     * @param active false when it publishes nothing as things are: a dry run, or in a workflow that is switched off
     */
    record DeployStep(
            Location at,
            RepoPath file,
            String host,
            String command,
            RepoPath project,
            @Nullable RepoPath directory,
            List<String> through,
            Place place,
            @Nullable String action,
            boolean active)
            implements CommandFact {

        @Override
        public int hashCode() {
            return at.hashCode();
        }

        /** The same step, which publishes nothing as things are. */
        public DeployStep inactive() {
            return reachedFrom(at, command, through, place, action, false);
        }

        /** The step that leads here from somewhere else. */
        public DeployStep reachedFrom(
                Location from, String written, List<String> way, Place standsIn, @Nullable String runBy, boolean runs) {
            return new DeployStep(from, from.file(), host, written, project, directory, way, standsIn, runBy, runs);
        }
    }

    /**
     * The token with which CI deploys to Pages.
     *
     * @param name of the secret that holds it
     */
    record CiToken(Location at, String name, RepoPath file) implements CommandFact {}

    /**
     * A command in CI that deploys a Worker where no configuration of one is.
     *
     * @param command as a person would write it
     * @param reason what is there instead, as a sentence goes on after "but"
     */
    record UnguidedDeploy(Location at, String command, String reason) implements CommandFact {}

    /**
     * A command that serves or deploys a Worker whose entry is compiled from functions, by a script that nothing runs before it.
     *
     * @param command as a person would write it
     * @param compile the script of package.json that compiles the functions
     * @param entry what that writes, which is not in the repository
     */
    record UncompiledWorker(Location at, String command, String compile, RepoPath entry, RepoPath file)
            implements CommandFact {}

    /**
     * An output of a step that deploys to Pages, where a workflow uses it.
     *
     * @param step the id of the step
     * @param pagesOnly whether a deploy of a Worker does not set it
     */
    record StepOutput(Location at, String step, String output, boolean pagesOnly, RepoPath file)
            implements CommandFact {}

    /**
     * A step whose action installs a Wrangler of its own choice that does not read what the site needs.
     *
     * @param ref as the workflow writes it
     * @param installs the version
     * @param because why it does, as the end of a sentence that goes on after "because"
     * @param ignored what it does not read
     * @param consequence of that, as a sentence goes on after "so"
     */
    record DefaultWrangler(
            Location at, String action, String ref, String installs, String because, String ignored, String consequence)
            implements CommandFact {}

    /**
     * A command or flag that newer versions of a tool do not know.
     *
     * @param written the command or flag
     * @param since the first version without it
     * @param instead what to write, as the end of a sentence that goes on after "use"
     */
    record RetiredCommand(
            Location at, String tool, String written, String since, String instead, Place place, RepoPath file)
            implements CommandFact {}

    /**
     * A Git submodule.
     *
     * @param at its name
     * @param path where it is checked out
     * @param ssh whether it is fetched over SSH
     */
    record Submodule(Location at, String path, boolean ssh) implements CommandFact {}

    /**
     * A version of Wrangler that something of the site asks for or installs.
     *
     * @param version as it is written, or as the lock file has it
     * @param by what asks for it, as the start of a sentence
     */
    record WranglerVersion(Location at, String version, int major, String by, RepoPath file) implements CommandFact {}

    /**
     * A version of Wrangler that does not know what the site's configuration uses.
     *
     * @param version as it is written, or as the lock file has it
     * @param by what asks for it, as the start of a sentence
     * @param feature what it does not know
     * @param since the first version that does
     * @param consequence as a sentence goes on after "so"
     */
    record FeatureFloor(
            Location at, String version, String by, String feature, String since, String consequence, RepoPath file)
            implements CommandFact {}

    /**
     * A use of Wrangler in whichever version is the newest when it runs.
     *
     * @param command as a person would write it
     * @param manifest the package.json that does not ask for it
     */
    record UnpinnedWrangler(Location at, String command, RepoPath manifest) implements CommandFact {}

    /**
     * A version of Node.js that something asks for.
     *
     * @param version as it is written
     * @param by what asks for it, as the start of a sentence
     */
    record NodeVersion(Location at, String version, String by, RepoPath file) implements CommandFact {}

    /**
     * A version of Node.js on which the site's Wrangler does not start.
     *
     * @param version as it is written
     * @param by what asks for it, as the start of a sentence
     * @param wrangler the version of Wrangler
     * @param needs the first version of Node.js that it starts on
     */
    record NodeFloor(Location at, String version, String by, String wrangler, String needs, RepoPath file)
            implements CommandFact {}
}

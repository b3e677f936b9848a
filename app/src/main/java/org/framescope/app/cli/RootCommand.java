package org.framescope.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.framescope.engine.input.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** The command line as a whole. Without a command it opens the window. */
@Command(
        name = "framescope",
        mixinStandardHelpOptions = true,
        subcommands = {VerifyCommand.class, SimulateCommand.class, LiveUpdateCommand.class, RenderCommand.class},
        versionProvider = Version.class,
        description = {
            "Shows what happens to every page frame of a host while Xen boots and is updated live.",
            "Without a command it opens the window; where there is no display, it draws pictures of it instead."
        },
        footer = {
            "%nExamples:",
            "  framescope                                  open the window on a recorded boot",
            "  framescope host.json                        open the window on a host",
            "  framescope --storyboard pictures            draw a boot as pictures, without a display",
            "  framescope simulate host.json               print the boot of a host, step by step",
            "  framescope liveupdate scenario.json         hand a running host from one Xen to the next",
            "  framescope verify recordings/*.json.gz      compare the model with recorded boots",
            "%nframescope COMMAND --help says more of a command."
        })
public final class RootCommand implements Callable<Integer> {

    /** Opens the window, or draws it. */
    @FunctionalInterface
    public interface Window {
        /**
         * Returns the exit code of the process.
         *
         * @param file what to open; null for a sample
         * @param storyboard folder to draw pictures into instead; null to open the window
         * @throws InputException when the file cannot be drawn; a window tells that itself
         */
        int open(@Nullable Path file, @Nullable Path storyboard) throws InputException;
    }

    private final Window window;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "A recorded boot, a host file, a firmware map or a live update scenario to open in the window.")
    private @Nullable Path file;

    @Option(
            names = "--storyboard",
            paramLabel = "FOLDER",
            description = "Draw telling moments of a boot as pictures into a folder, without a window.")
    private @Nullable Path storyboard;

    private RootCommand(Window window) {
        this.window = window;
    }

    /**
     * Runs what the arguments name.
     *
     * @param window opens the window; called when no command is named
     * @return the exit code of the process
     */
    public static int run(String[] args, Window window) {
        return commandLine(window).execute(args);
    }

    static CommandLine commandLine(Window window) {
        return new CommandLine(new RootCommand(window)).setExecutionExceptionHandler(RootCommand::explain);
    }

    @Override
    public Integer call() throws InputException {
        return window.open(file, storyboard);
    }

    /** Bad input is told in one line; anything else is a fault of the program and shows where it happened. */
    private static int explain(Exception error, CommandLine command, ParseResult arguments) throws Exception {
        if (!(error instanceof InputException)) {
            throw error;
        }
        PrintWriter err = command.getErr();
        err.println(error.getMessage());
        err.flush();
        return ExitCodes.BAD_INPUT;
    }
}

package org.framescope.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.framescope.engine.input.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command line as a whole. Without a command it opens the window. */
@Command(
        name = "framescope",
        mixinStandardHelpOptions = true,
        subcommands = {VerifyCommand.class, SimulateCommand.class},
        versionProvider = Version.class,
        description = "Shows what happens to every page frame of a host while Xen boots and is updated live.",
        footer = {
            "%nExamples:",
            "  framescope                                  open the window on a recorded boot",
            "  framescope simulate host.json               print the boot of a host, step by step",
            "  framescope verify recordings/*.json.gz      compare the model with recorded boots",
            "%nframescope COMMAND --help says more of a command."
        })
public final class RootCommand implements Callable<Integer> {

    private final Callable<Integer> window;

    private RootCommand(Callable<Integer> window) {
        this.window = window;
    }

    /**
     * Runs what the arguments name.
     *
     * @param window opens the window; called when no command is named
     * @return the exit code of the process
     */
    public static int run(String[] args, Callable<Integer> window) {
        return commandLine(window).execute(args);
    }

    static CommandLine commandLine(Callable<Integer> window) {
        return new CommandLine(new RootCommand(window)).setExecutionExceptionHandler(RootCommand::explain);
    }

    @Override
    public Integer call() throws Exception {
        return window.call();
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

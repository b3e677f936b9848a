package org.framescope.app;

import org.framescope.app.cli.RootCommand;
import org.framescope.app.shell.Launcher;

/** Where the program starts. */
public final class Main {

    private Main() {}

    /** Runs what the arguments name and ends the process with its exit code. */
    public static void main(String[] args) {
        Display.choose();
        System.exit(RootCommand.run(args, Launcher::start));
    }
}

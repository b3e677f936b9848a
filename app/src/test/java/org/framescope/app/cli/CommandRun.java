package org.framescope.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** One run of the command line, with what it printed. */
record CommandRun(int exitCode, String out, String err) {

    static final Path SAMPLES = Path.of(System.getProperty("framescope.samples"));

    static CommandRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = RootCommand.commandLine((file, storyboard) -> 42);
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return new CommandRun(commandLine.execute(words), out.toString(), err.toString());
    }

    static Path host(String name) {
        return SAMPLES.resolve("hosts").resolve(name);
    }
}

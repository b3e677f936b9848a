package org.framescope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.capture.BootTrace;
import org.framescope.engine.capture.BootTraceReader;
import org.framescope.engine.capture.TraceComparison;
import org.framescope.engine.input.InputException;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Simulates recorded boots and compares event by event. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Simulates recorded boots of a real Xen (boot-trace/1, plain or gzip) and compares event by event, up to "
                    + "the heap at arch_init_memory.",
            "Prints a line for each file, then a summary."
        },
        footer = {
            "%nExamples:",
            "  framescope verify sample-states/boots/*.json.gz",
            "  framescope verify --xen my-build.json recording.json",
            "%nExit codes: 0 all are equal, 1 some differ, 2 a file cannot be read"
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Recordings, or folders of them.")
    private List<Path> files = List.of();

    @Option(
            names = "--xen",
            paramLabel = "BUILD",
            description = "Build to simulate instead of the recorded one: a name or a file.")
    private @Nullable String xen;

    @Spec
    private CommandSpec spec;

    private int passed;
    private int different;
    private int unreadable;

    @Override
    public Integer call() throws InputException {
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : files) {
            for (Path recording : recordingsIn(file)) {
                verify(recording, out);
            }
        }
        out.println(passed + " passed, " + (different + unreadable) + " failed");
        out.flush();
        return unreadable > 0 ? ExitCodes.BAD_INPUT : different > 0 ? ExitCodes.NO : ExitCodes.OK;
    }

    private static List<Path> recordingsIn(Path file) throws InputException {
        if (!Files.isDirectory(file)) {
            return List.of(file);
        }
        try (Stream<Path> entries = Files.list(file)) {
            List<Path> recordings = new ArrayList<>(
                    entries.filter(VerifyCommand::looksLikeRecording).sorted().toList());
            if (recordings.isEmpty()) {
                throw new InputException(file.toString(), "", "the folder has no *.json or *.json.gz in it");
            }
            return recordings;
        } catch (IOException e) {
            throw new InputException(file.toString(), "", "the folder cannot be read: " + e.getMessage());
        }
    }

    private static boolean looksLikeRecording(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".json") || name.endsWith(".json.gz");
    }

    private void verify(Path file, PrintWriter out) {
        String name = file.getFileName().toString().replaceFirst("\\.json(\\.gz)?$", "");
        try {
            BootTrace trace = BootTraceReader.read(file);
            XenBuild build =
                    xen != null ? XenBuilds.resolve(xen) : XenBuilds.namedIn(file.toString(), trace.xenBuildId());
            TraceComparison comparison = TraceComparison.of(trace, BootSequence.boot(trace.host(), build));
            TraceComparison.Difference difference = comparison.difference();
            if (difference == null) {
                passed++;
                out.println("equal " + name + " " + comparison.events());
            } else {
                different++;
                out.println("differs " + name + " at event " + difference.event() + ": expected "
                        + difference.expected() + ", got " + difference.got());
            }
        } catch (InputException e) {
            unreadable++;
            out.println("unreadable " + name);
            out.flush();
            spec.commandLine().getErr().println(e.getMessage());
            spec.commandLine().getErr().flush();
        }
    }
}

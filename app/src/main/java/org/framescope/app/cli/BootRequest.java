package org.framescope.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.boot.BootResult;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.capture.BootInput;
import org.framescope.engine.host.Host;
import org.framescope.engine.input.InputException;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is to be booted: the arguments that commands on a boot have in common. */
final class BootRequest {

    @Parameters(
            paramLabel = "FILE",
            description = "A host file, a recorded boot or a bare firmware map; told apart by content.")
    private Path file = Path.of("");

    @Option(
            names = "--xen",
            paramLabel = "BUILD",
            description = "Build of Xen, by name or as a file; default: the one that FILE names.")
    private @Nullable String xen;

    @Option(
            names = "--option",
            paramLabel = "OPTION",
            description = "Option of Xen to add to the command line, such as \"crashkernel=128M\"; may be repeated.")
    private List<String> options = List.of();

    @Option(
            names = "--command-line",
            paramLabel = "TEXT",
            description = "Xen's whole command line, instead of the one in FILE.")
    private @Nullable String commandLine;

    /** What was booted and what came of it. */
    record Booted(Host host, XenBuild build, BootResult result, List<String> remarks) {}

    /** The file, or what else was named in its place. */
    Path file() {
        return file;
    }

    /** The first option that only a boot can have; empty when none was given. */
    String bootOption() {
        if (xen != null) {
            return "--xen";
        }
        if (!options.isEmpty()) {
            return "--option";
        }
        return commandLine == null ? "" : "--command-line";
    }

    Booted boot() throws InputException {
        BootInput input = BootInput.read(file);
        XenBuild build = xen != null ? XenBuilds.resolve(xen) : XenBuilds.namedIn(file.toString(), input.xenBuildId());
        Host host = input.host().withCommandLine(commandLine(input.host()));
        BootResult result = BootSequence.boot(host, build);
        return new Booted(host, build, result, remarks(result, build));
    }

    private String commandLine(Host host) {
        List<String> words = new ArrayList<>();
        words.add(commandLine != null ? commandLine : host.commandLine());
        words.addAll(options);
        return String.join(" ", words).strip();
    }

    private static List<String> remarks(BootResult result, XenBuild build) {
        List<String> remarks = new ArrayList<>();
        result.options().remarks().forEach(remark -> remarks.add(remark.toString()));
        boolean asksForRegion = result.options().liveUpdate().size() != 0;
        if (asksForRegion && !build.liveUpdate().supported()) {
            remarks.add("liveupdate: " + build.id() + " does not know this option and ignores it");
        }
        return remarks;
    }
}

package org.framescope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.framescope.engine.input.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Boots a host and prints every step. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Boots Xen on a host and prints what it does, step by step.",
        footer = {
            "%nExamples:",
            "  framescope simulate sample-states/hosts/pc-8g-2nodes.json",
            "  framescope simulate host.json --xen xen-4.14-dev+live-update-v1 --option liveupdate=128M",
            "  framescope simulate recording.json.gz --option crashkernel=128M --format json",
            "%nExit codes: 0 Xen boots, 1 the simulated Xen stops, 2 the input cannot be used"
        })
final class SimulateCommand implements Callable<Integer> {

    @Mixin
    private BootRequest request = new BootRequest();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.text;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InputException, IOException {
        BootRequest.Booted booted = request.boot();
        PrintWriter out = spec.commandLine().getOut();
        booted.remarks().forEach(remark -> spec.commandLine().getErr().println(remark));
        switch (format) {
            case text -> new StepTable(booted).print(out);
            case json -> new StepJson(booted).print(out);
            case csv -> new StepCsv(booted).print(out);
        }
        out.flush();
        return booted.result().recording().failure() == null ? ExitCodes.OK : ExitCodes.NO;
    }
}

package org.framescope.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import org.framescope.app.export.ChartFile;
import org.framescope.app.export.MapPicture;
import org.framescope.app.export.MapWalk;
import org.framescope.app.export.PictureFormat;
import org.framescope.app.export.PictureLook;
import org.framescope.app.scenario.EngineLiveUpdates;
import org.framescope.app.scenario.LiveUpdates;
import org.framescope.app.scenario.Samples;
import org.framescope.app.shell.HeadlessToolkit;
import org.framescope.engine.input.InputException;
import org.framescope.engine.recording.Recording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Draws the memory map at one step, a walk through the steps, or a chart into a file. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Boots Xen on a host, or runs a scenario of live update, and draws the memory map at one step as"
                + " PNG or SVG, a walk through its steps as an animated GIF, or a chart; needs no display.",
        footer = {
            "%nExamples:",
            "  framescope render recording.json.gz --step last --out map.png",
            "  framescope render recording.json.gz --step last --out map.svg",
            "  framescope render host.json --step 57 --out map.png --size 2560x1440 --theme dark",
            "  framescope render host.json --walk 1..last --every 5 --out boot.gif --size 1280x800",
            "  framescope render host.json --chart uses --out uses.svg --size 800x480",
            "  framescope render fits --chapter 2 --out handover.png",
            "  framescope render scenario.json --chapter 2 --walk 1..last --out handover.gif --size 1280x800",
            "%nFILE may also be a scenario of live update, or the name of a sample of one.",
            "%nA walk has at most 2000 pictures as a GIF and 20000 as a folder, each of at most 4 million pixels.",
            "In an SVG, frames are rectangles while there are no more than 20000 of them, else an image.",
            "%nExit codes: 0 the picture is written, 2 the input cannot be used or the picture not be written"
        })
final class RenderCommand implements Callable<Integer> {

    private enum Colours {
        light,
        dark
    }

    private static final String LAST = "last";
    private static final int LEAST_SIDE = 200;
    private static final int MOST_SIDE = 16_384;
    private static final int MOST_PIXELS = 64_000_000;

    @Mixin
    private BootRequest request = new BootRequest();

    @Option(
            names = "--step",
            paramLabel = "N|last",
            defaultValue = LAST,
            description = "Number of the step, from 1; default: ${DEFAULT-VALUE}.")
    private String step = LAST;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file to write: SVG when its name ends with .svg, else PNG; of a chart also its numbers"
                    + " as .csv or .json; of a walk see --walk.")
    private Path out = Path.of("");

    @Option(
            names = "--size",
            paramLabel = "WIDTHxHEIGHT",
            defaultValue = "1600x900",
            description = "Size in pixels; default: ${DEFAULT-VALUE}.")
    private String size = "";

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            defaultValue = "light",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Colours theme = Colours.light;

    @Option(
            names = "--chart",
            paramLabel = "ID",
            description =
                    "Draw a chart instead of the map: ${COMPLETION-CANDIDATES}. 'uses' is that of one step, the others"
                            + " are over all steps.")
    private @Nullable ChartId chart;

    @Option(
            names = "--chapter",
            paramLabel = "N|TITLE",
            description = "Of a live update, count the steps of --step and --walk within this chapter: its number, or a"
                    + " part of its title.")
    private @Nullable String chapter;

    @Mixin
    private WalkOptions walk = new WalkOptions();

    private final LiveUpdates updates = new EngineLiveUpdates();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InputException, InterruptedException {
        int[] sides = sides();
        checkFolder();
        if (walk.isAsked() && chart != null) {
            throw new ParameterException(spec.commandLine(), "--walk and --chart cannot be had at once");
        }
        DrawnRun drawn = run();
        PictureLook look = PictureLook.of(sides[0], sides[1], theme == Colours.dark);
        // what was asked for wrongly is told before anything is drawn
        StepSpan span = spanIn(drawn.recording());
        int number = stepIn(span);
        List<Integer> steps = walk.isAsked() ? walkSteps(span, look) : List.of();
        drawn.remarks().forEach(remark -> spec.commandLine().getErr().println(remark));
        HeadlessToolkit.start();
        try {
            if (walk.isAsked()) {
                MapWalk.write(drawn.title(), drawn.recording(), steps, drawn.looks(), look, walk.delayMillis(), out);
            } else if (chart != null) {
                ChartFile.write(chart.of(drawn.run(), number), look, out);
            } else {
                PictureFormat format = PictureFormat.of(out);
                MapPicture.write(
                        drawn.title(),
                        drawn.recording(),
                        number,
                        drawn.looks(),
                        look,
                        format == null ? PictureFormat.PNG : format,
                        out);
            }
        } catch (IOException e) {
            throw new InputException(out.toString(), "", "cannot be written: " + e.getMessage());
        } finally {
            Platform.exit();
        }
        return ExitCodes.OK;
    }

    /** Boots, or runs a scenario of live update; told apart by content. */
    private DrawnRun run() throws InputException {
        Path file = request.file();
        Optional<Path> scenario = Files.exists(file)
                ? Optional.of(file).filter(updates::isScenario)
                : Samples.scenarioFile(file.toString());
        if (scenario.isEmpty()) {
            return DrawnRun.of(request.boot());
        }
        if (!request.bootOption().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), request.bootOption() + " is for a boot; a scenario says that itself");
        }
        return DrawnRun.of(updates.read(scenario.get()));
    }

    private StepSpan spanIn(Recording recording) {
        if (chapter == null) {
            return StepSpan.all(recording);
        }
        try {
            return StepSpan.ofChapter(chapter, recording);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--chapter " + chapter + ": " + e.getMessage());
        }
    }

    private List<Integer> walkSteps(StepSpan span, PictureLook look) {
        List<Integer> steps = walk.stepsIn(span, spec.commandLine());
        MapWalk.objection(steps.size(), look, out).ifPresent(objection -> {
            throw new ParameterException(spec.commandLine(), objection);
        });
        return steps;
    }

    private int stepIn(StepSpan span) {
        if (step.equals(LAST)) {
            return span.before() + span.size();
        }
        try {
            int number = Integer.parseInt(step);
            if (number >= 1 && number <= span.size()) {
                return span.before() + number;
            }
        } catch (NumberFormatException e) {
            // falls through to the one message
        }
        throw new ParameterException(
                spec.commandLine(), "--step " + step + ": must be from 1 to " + span.size() + ", or " + LAST);
    }

    private int[] sides() {
        try {
            String[] parts = size.split("x", -1);
            int width = Integer.parseInt(parts[0]);
            int height = Integer.parseInt(parts.length == 2 ? parts[1] : "");
            if (Math.min(width, height) >= LEAST_SIDE
                    && Math.max(width, height) <= MOST_SIDE
                    && (long) width * height <= MOST_PIXELS) {
                return new int[] {width, height};
            }
        } catch (NumberFormatException e) {
            // falls through to the one message
        }
        throw new ParameterException(
                spec.commandLine(),
                "--size " + size + ": must be WIDTHxHEIGHT, each from " + LEAST_SIDE + " to " + MOST_SIDE
                        + ", and at most 64 million pixels");
    }

    private void checkFolder() throws InputException {
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputException(out.toString(), "", "there is no folder to write it into");
        }
    }
}

package org.framescope.app.shell;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.Sample;
import org.framescope.app.scenario.Samples;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.shell.commands.Command;
import org.framescope.app.shell.commands.Commands;
import org.framescope.app.shell.commands.KeyBindings;
import org.framescope.app.shell.commands.PaletteItem;
import org.framescope.engine.input.Names;

/** All that the command palette finds: commands, files that were opened lately, samples. */
final class PaletteItems {

    private final MainWindowViewModel model;
    private final Commands commands;
    private final KeyBindings keys;

    PaletteItems(MainWindowViewModel model, Commands commands, KeyBindings keys) {
        this.model = model;
        this.commands = commands;
        this.keys = keys;
    }

    Stream<PaletteItem> all() {
        Stream<PaletteItem> ofCommands = Arrays.stream(Command.values())
                // it would only open itself
                .filter(command -> command != Command.PALETTE)
                .map(this::of);
        Stream<PaletteItem> ofFiles = model.recent().files().stream().map(this::of);
        Stream<PaletteItem> ofSamples = Stream.of(Samples.scenarios(), Samples.boots(), Samples.hosts())
                .flatMap(samples -> samples.stream().map(this::of));
        return Stream.of(ofCommands, ofFiles, ofSamples).flatMap(items -> items);
    }

    private PaletteItem of(Command command) {
        return new PaletteItem(
                "command:" + command.id(),
                command.text(),
                command.group().text(),
                keys.text(command),
                commands.enabled(command).get(),
                commands.whyNot(command),
                () -> commands.run(command));
    }

    /** Files are in the order in which they were opened anyway, so that nothing more is remembered of them. */
    private PaletteItem of(Path file) {
        return PaletteItem.possible(
                "",
                file.getFileName().toString(),
                Texts.get("palette.file", Objects.toString(file.getParent(), "")),
                () -> model.open(file, StartAt.FIRST));
    }

    private PaletteItem of(Sample sample) {
        return PaletteItem.possible(
                "sample:" + sample.file().getFileName(),
                sample.title(),
                Texts.get("palette.sample." + Names.of(sample.kind())),
                () -> model.open(sample, StartAt.FIRST));
    }
}

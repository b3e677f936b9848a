package org.framescope.app.shell;

import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import org.framescope.app.map.Arrangement;
import org.framescope.app.map.LegendFilter;
import org.framescope.app.map.MapColours;
import org.framescope.app.map.MapView;
import org.framescope.app.map.Measure;
import org.framescope.app.map.PaletteKind;
import org.framescope.app.shell.commands.Command;
import org.framescope.app.shell.commands.Commands;
import org.framescope.app.shell.commands.Condition;

/** Says what the commands of the map's menu do: what its colours tell, in which palette, and how it is laid out. */
final class MapCommands {

    private static final Map<Command, Measure> MEASURES = Map.of(
            Command.COLOUR_BY_USE, Measure.USE,
            Command.COLOUR_BY_OWNER, Measure.OWNER,
            Command.COLOUR_BY_AGE, Measure.AGE,
            Command.COLOUR_BY_ORDER, Measure.ORDER,
            Command.COLOUR_BY_NODE, Measure.NODE);

    private static final Map<Command, Arrangement> ARRANGEMENTS = Map.of(
            Command.ARRANGE_IN_ROWS, Arrangement.ROWS,
            Command.ARRANGE_ALONG_A_CURVE, Arrangement.HILBERT,
            Command.ARRANGE_BY_NODE, Arrangement.NODES);

    private static final Map<Command, PaletteKind> PALETTES = Map.of(
            Command.PALETTE_STANDARD, PaletteKind.STANDARD,
            Command.PALETTE_RED_GREEN, PaletteKind.RED_GREEN,
            Command.PALETTE_BLUE_YELLOW, PaletteKind.BLUE_YELLOW,
            Command.PALETTE_HIGH_CONTRAST, PaletteKind.HIGH_CONTRAST);

    private final Commands commands;
    private final Condition condition;

    /** @param condition when there is a map to look at */
    MapCommands(Commands commands, Condition condition) {
        this.commands = commands;
        this.condition = condition;
    }

    /** @param main when the map itself is seen, and not others that look like it */
    void bind(MapView map, Condition main) {
        MapColours colours = map.colours();
        MEASURES.forEach((command, measure) -> choice(command, colours.measureProperty(), measure));
        ARRANGEMENTS.forEach((command, arranged) -> choice(command, map.arrangementProperty(), arranged));
        PALETTES.forEach((command, kind) -> choice(command, colours.paletteKindProperty(), kind));
        commands.bind(Command.SHOW_ALL_COLOURS, () -> colours.filterProperty().set(LegendFilter.NONE), main);
        BooleanProperty leftOut = map.holesCompressedProperty();
        commands.bind(Command.LEAVE_OUT_HOLES, () -> leftOut.set(!leftOut.get()), condition, leftOut);
    }

    private <T> void choice(Command command, ObjectProperty<T> property, T value) {
        commands.bind(command, () -> property.set(value), condition, property.isEqualTo(value));
    }
}

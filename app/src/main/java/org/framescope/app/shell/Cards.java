package org.framescope.app.shell;

import org.framescope.app.settings.Remembered;
import org.framescope.app.shell.commands.Commands;
import org.framescope.app.shell.commands.KeyBindings;
import org.framescope.app.shell.commands.KeyHelp;
import org.framescope.app.shell.commands.KeysController;
import org.framescope.app.shell.commands.PaletteController;
import org.framescope.app.shell.commands.PaletteViewModel;

/** The cards that lie over the window when they are asked for. */
final class Cards {

    private static final String PALETTE = "command-palette";

    private final Overlay overlay;
    private final KeyBindings keys;
    private final Commands commands;
    private final PaletteViewModel palette;

    Cards(Overlay overlay, KeyBindings keys, Commands commands, MainWindowViewModel model, Remembered remembered) {
        this.overlay = overlay;
        this.keys = keys;
        this.commands = commands;
        palette = new PaletteViewModel(new PaletteItems(model, commands, keys)::all, remembered);
    }

    void toggleKeyHelp() {
        if (overlay.shows(KeyHelp.ID)) {
            overlay.close();
        } else {
            overlay.show(KeyHelp.build(keys, this::changeKeys, overlay::close));
        }
    }

    void changeKeys() {
        overlay.show(KeysController.build(keys, commands::setListening, overlay::close));
    }

    void togglePalette() {
        if (overlay.shows(PALETTE)) {
            overlay.close();
        } else {
            overlay.show(PaletteController.build(palette, overlay::close));
        }
    }

    void showAbout() {
        overlay.show(AboutCard.build(overlay::close));
    }
}

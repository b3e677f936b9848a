package org.framescope.app.shell;

import org.framescope.app.shell.commands.KeyBindings;
import org.framescope.app.shell.commands.KeyHelp;

/** The cards that lie over the window when they are asked for. */
final class Cards {

    private final Overlay overlay;
    private final KeyBindings keys;

    Cards(Overlay overlay, KeyBindings keys) {
        this.overlay = overlay;
        this.keys = keys;
    }

    void toggleKeyHelp() {
        if (overlay.shows(KeyHelp.ID)) {
            overlay.close();
        } else {
            overlay.show(KeyHelp.build(keys, overlay::close));
        }
    }

    void showAbout() {
        overlay.show(AboutCard.build(overlay::close));
    }
}

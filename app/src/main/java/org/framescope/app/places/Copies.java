package org.framescope.app.places;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts texts on the clipboard. */
final class Copies {

    private Copies() {}

    static void put(String text) {
        if (!text.isEmpty()) {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}

package org.framescope.app.layouts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import org.framescope.app.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** Finds what the build packed from the folder {@code layouts}. */
public final class Layouts {

    private Layouts() {}

    /**
     * Builds a pane from its FXML and fills its controller.
     *
     * @param name file name such as {@code step-list.fxml}
     */
    public static <T> T load(String name, Object controller) {
        var loader = new FXMLLoader(resource(name), Texts.bundle());
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("layout " + name + " is broken", e);
        }
    }

    /** Address of a style sheet, as JavaFX wants it. */
    public static String styleSheet(String name) {
        return resource(name).toExternalForm();
    }

    private static URL resource(String name) {
        @Nullable URL found = Layouts.class.getResource(name);
        if (found == null) {
            throw new IllegalStateException("layout " + name + " is not packed");
        }
        return found;
    }
}

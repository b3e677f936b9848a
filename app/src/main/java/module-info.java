import org.jspecify.annotations.NullMarked;

/** The window and the command line. Open, because JavaFX fills controllers and picocli commands by reflection. */
@NullMarked
open module org.framescope.app {
    requires org.framescope.engine;
    requires atlantafx.base;
    requires com.fasterxml.jackson.databind;
    requires info.picocli;
    requires java.desktop;
    requires java.xml;
    requires javafx.controls;
    requires javafx.fxml;
    requires org.controlsfx.controls;
    requires static org.jspecify;

    exports org.framescope.app;
}

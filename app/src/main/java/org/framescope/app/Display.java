package org.framescope.app;

import java.util.Locale;
import java.util.Map;

/**
 * Whether a window can be shown here. Where none can, JavaFX draws into memory, which is enough to make pictures and
 * loads no library of a display.
 */
public final class Display {

    private static final String PLATFORM = "glass.platform";
    private static final String PIPELINE = "prism.order";

    private Display() {}

    /** Chooses JavaFX's platform for this machine. To be called before JavaFX starts; a choice made by hand stays. */
    static void choose() {
        if (System.getProperty(PLATFORM) == null && !isPresent()) {
            drawIntoMemory();
        }
    }

    /** Says whether a person could see a window of this process. */
    public static boolean isPresent() {
        return isPresent(System.getProperty("os.name", ""), System.getenv());
    }

    /** Lets JavaFX draw without a window even where one could be shown. To be called before JavaFX starts. */
    public static void drawIntoMemory() {
        System.setProperty(PLATFORM, "Headless");
        System.setProperty(PIPELINE, "sw");
    }

    /** macOS and Windows always have a display; elsewhere X11 or Wayland is named in the environment. */
    static boolean isPresent(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("mac")
                || name.startsWith("windows")
                || names(environment, "DISPLAY")
                || names(environment, "WAYLAND_DISPLAY");
    }

    private static boolean names(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }
}

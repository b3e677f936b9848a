package org.framescope.app.scenario.editor;

/** What the editor asks of the window around it. */
public interface EditorActions {

    /** Runs the scenario as it stands and shows what comes of it. */
    void run();

    /** Runs it with both strategies and shows them side by side. */
    void compare();

    /** Asks for a file and writes the scenario into it. */
    void save();

    /** Asks for a scenario file and opens it. */
    void open();

    /** Asks for the file of a host to choose. */
    void chooseHost();

    /** Asks for the file of a Xen build to choose. */
    void chooseBuild();
}

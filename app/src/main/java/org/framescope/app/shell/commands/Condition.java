package org.framescope.app.shell.commands;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/**
 * When a command can be done.
 *
 * @param holds whether it can be done now
 * @param otherwise why not, as a person is told; empty where that needs no words
 */
public record Condition(ObservableBooleanValue holds, String otherwise) {

    /** Always. */
    public static final Condition ALWAYS = new Condition(new SimpleBooleanProperty(true), "");
}

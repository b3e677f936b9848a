package org.framescope.app.places;

import java.util.Locale;

/**
 * Something of a run that has a name.
 *
 * @param name what a person types to go there
 * @param detail what it is
 * @param key the name in lower case: there may be many, and they are looked through with each key that is pressed
 */
record Landmark(String name, String detail, Goal goal, String key) {

    Landmark(String name, String detail, Goal goal) {
        this(name, detail, goal, name.toLowerCase(Locale.ROOT));
    }
}

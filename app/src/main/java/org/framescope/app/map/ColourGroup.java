package org.framescope.app.map;

/**
 * Colour classes that a legend names together.
 *
 * @param id stays the same for what it stands for, within a measure
 * @param label a short name
 * @param help what it means, in a sentence
 * @param classes a bit for each colour class
 */
public record ColourGroup(int id, String label, String help, long classes) {

    boolean has(int colourClass) {
        return (classes >>> colourClass & 1) != 0;
    }
}

package org.framescope.app.shell.commands;

/**
 * Something that the command palette finds and does.
 *
 * @param id name by which it is remembered that it was used lately; empty for what is not remembered
 * @param title what a person looks for
 * @param place where it is found otherwise, such as its menu
 * @param keys its key as a person reads it; empty for none
 * @param possible whether it can be done now
 * @param whyNot why it cannot; empty when it can, or when nobody knows
 */
public record PaletteItem(
        String id, String title, String place, String keys, boolean possible, String whyNot, Runnable action) {

    /** Something that can always be done. */
    public static PaletteItem possible(String id, String title, String place, Runnable action) {
        return new PaletteItem(id, title, place, "", true, "", action);
    }
}

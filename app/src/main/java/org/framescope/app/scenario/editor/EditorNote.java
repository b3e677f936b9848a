package org.framescope.app.scenario.editor;

/**
 * Something that a person should know of what was written into the editor.
 *
 * @param place the part of the editor that it is about
 * @param item number of the row within that part, from 0; 0 where there are no rows
 * @param field which field of it, see the drafts; empty for the whole
 * @param blocks whether the scenario cannot be run before this is mended
 * @param text one sentence
 */
public record EditorNote(Place place, int item, String field, boolean blocks, String text) {

    /** The parts of the editor. */
    public enum Place {
        HOST,
        XEN,
        OPTIONS,
        DOMAINS,
        WORKLOAD,
        MODEL,
        RATES
    }

    /** Something that must be mended. */
    static EditorNote problem(Place place, int item, String field, String text) {
        return new EditorNote(place, item, field, true, text);
    }

    /** Something worth knowing. */
    static EditorNote hint(Place place, String text) {
        return new EditorNote(place, 0, "", false, text);
    }
}

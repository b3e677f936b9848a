package org.framescope.engine.host;

import java.util.Optional;

/**
 * The option {@code numa=} (boot spec 8.1 and 9.12.8). The occurrences share one state.
 *
 * @param off whether NUMA is turned off; the SRAT is still read, but its nodes are not used
 * @param fakeNodes number of equal nodes to make up, 1 to 64; 0 for none
 * @param ignoreSrat whether the firmware's tables are ignored ({@code numa=noacpi})
 */
public record NumaOption(boolean off, int fakeNodes, boolean ignoreSrat) {

    /** Most nodes that Xen handles. */
    public static final int MAX_NODES = 64;

    private static final String NAME = "numa";
    private static final String FAKE = "fake=";

    static NumaOption read(OptionReader reader) {
        NumaOption state = new NumaOption(false, 0, false);
        for (String value : reader.line().customValues(NAME)) {
            state = state.after(value, reader);
        }
        return state;
    }

    private NumaOption after(String text, OptionReader reader) {
        Optional<Boolean> on = OptionReader.bool(text);
        if (on.isPresent()) {
            return new NumaOption(!on.get(), fakeNodes, ignoreSrat);
        }
        if (text.startsWith(FAKE)) {
            NumberReader.Reading count = NumberReader.number(text, FAKE.length());
            if (count.end() < text.length()) {
                reader.remark(NAME, text, "Xen ignores '" + text.substring(count.end()) + "' behind the number");
            }
            boolean tooMany = Long.compareUnsigned(count.value(), MAX_NODES) > 0;
            if (tooMany) {
                reader.remark(NAME, text, "Xen makes up " + MAX_NODES + " nodes, its maximum");
            }
            return new NumaOption(false, tooMany ? MAX_NODES : (int) count.value(), ignoreSrat);
        }
        if (text.equals("noacpi")) {
            return new NumaOption(false, fakeNodes, true);
        }
        reader.remark(NAME, text, "Xen does not know this value and rejects the option");
        return this;
    }
}

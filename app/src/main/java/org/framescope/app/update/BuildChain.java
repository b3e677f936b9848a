package org.framescope.app.update;

import java.util.List;
import org.framescope.app.i18n.Texts;

/** The builds of a live update in one short line: after the first one, only what differs from the one before. */
final class BuildChain {

    private static final String ARROW = "  →  ";

    private BuildChain() {}

    /** {@code xen-4.14-dev+live-update-v1 → …v3 → the same}. */
    static String of(List<String> ids) {
        StringBuilder chain = new StringBuilder(ids.getFirst());
        for (int i = 1; i < ids.size(); i++) {
            chain.append(ARROW).append(difference(ids.get(i - 1), ids.get(i)));
        }
        return chain.toString();
    }

    private static String difference(String before, String id) {
        if (id.equals(before)) {
            return Texts.get("update.same-build");
        }
        int shared = 0;
        while (shared < Math.min(before.length(), id.length()) && before.charAt(shared) == id.charAt(shared)) {
            shared++;
        }
        // names are made of words: none is cut in two
        while (shared > 0
                && shared < id.length()
                && !isBoundary(id.charAt(shared))
                && !isBoundary(id.charAt(shared - 1))) {
            shared--;
        }
        return shared == 0 || shared == id.length() ? id : "…" + id.substring(shared);
    }

    private static boolean isBoundary(char c) {
        return c == '+' || c == '-';
    }
}

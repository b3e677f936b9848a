package org.framescope.app.export;

/** Texts from anywhere, made such that every file format can hold them. */
final class PlainText {

    /** What stands for a character that a format cannot hold: U+FFFD. */
    private static final char REPLACEMENT = '\ufffd';

    private PlainText() {}

    /** Halves of characters, which no encoding of Unicode can write, replaced by U+FFFD. */
    static String encodable(String text) {
        StringBuilder fixed = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                fixed = fixed == null ? new StringBuilder(text) : fixed;
                fixed.setCharAt(i, REPLACEMENT);
            }
        }
        return fixed == null ? text : fixed.toString();
    }

    /** As above, and what XML 1.0 does not allow, such as most control characters, replaced as well. */
    static String forXml(String text) {
        String whole = encodable(text);
        StringBuilder fixed = null;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            boolean allowed = c >= ' ' && c < '\ufffe' || c == '\t' || c == '\n' || c == '\r';
            if (!allowed) {
                fixed = fixed == null ? new StringBuilder(whole) : fixed;
                fixed.setCharAt(i, REPLACEMENT);
            }
        }
        return fixed == null ? whole : fixed.toString();
    }
}

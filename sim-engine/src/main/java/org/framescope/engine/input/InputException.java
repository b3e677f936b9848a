package org.framescope.engine.input;

/** A file cannot be used. The message is one line for the user: file, place and cause. */
public final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String place;
    private final String reason;

    /**
     * @param file name of the file as the user gave it
     * @param place where in the file, such as {@code line 3, column 7} or {@code machine.cpus}; empty for the whole file
     * @param reason what is wrong and, where it helps, what would be right
     */
    public InputException(String file, String place, String reason) {
        super(file + (place.isEmpty() ? "" : ", " + place) + ": " + reason);
        this.file = file;
        this.place = place;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    public String place() {
        return place;
    }

    public String reason() {
        return reason;
    }
}

package org.framescope.app.cli;

/** How a command prints its result. */
enum OutputFormat {
    /** For people. */
    text,
    /** For programs, one document. */
    json,
    /** For spreadsheets, one line for each change of a range of frames. */
    csv
}

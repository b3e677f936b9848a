package org.framescope.app.cli;

/** What the process ends with; scripts rely on it. */
final class ExitCodes {

    /** All went well. */
    static final int OK = 0;
    /** The question was answered, with no: recordings differ, the simulated Xen stops. */
    static final int NO = 1;
    /** The input or the command line cannot be used; picocli ends with the same number. */
    static final int BAD_INPUT = 2;

    private ExitCodes() {}
}

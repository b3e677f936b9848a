package org.framescope.engine.xen;

/**
 * The version of a Xen, as it names itself in a stream (live update spec 2.7).
 *
 * @param major the first number
 * @param minor the second one
 */
public record XenVersion(int major, int minor) {

    /** Of a build whose file does not say. */
    public static final XenVersion UNKNOWN = new XenVersion(0, 0);

    @Override
    public String toString() {
        return major + "." + minor;
    }
}

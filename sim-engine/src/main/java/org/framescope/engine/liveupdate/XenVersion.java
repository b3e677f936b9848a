package org.framescope.engine.liveupdate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framescope.engine.xen.XenBuild;

/**
 * The version that a Xen writes into its stream. A build's file has no field for it; it is taken from the first pair of
 * numbers in its title, as in "Xen 4.14-dev".
 */
record XenVersion(int major, int minor) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");

    static XenVersion of(XenBuild build) {
        Matcher numbers = NUMBERS.matcher(build.title());
        return numbers.find()
                ? new XenVersion(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)))
                : new XenVersion(0, 0);
    }
}

package org.framescope.engine.host;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.host.CrashkernelOption.Range;

/**
 * Reads one value of {@code crashkernel=} with all the traps of Xen's parser (boot spec 3.1).
 *
 * <p>The parser remembers where the number it read last began. A number without a character to it ends the reading of
 * what comes before the place, and then no place is looked for.
 */
final class CrashkernelParser {

    private static final String NAME = "crashkernel";
    private static final String BELOW = ",below=";
    private static final int MOST_RANGES = 16;

    private final String text;
    private final List<OptionRemark> remarks;
    private long size;
    private long start;
    private long limit;
    private List<Range> ranges;

    private int position;
    private boolean numberMissing;

    CrashkernelParser(String text, CrashkernelOption before) {
        this.text = text;
        size = before.size();
        start = before.start();
        limit = before.limit();
        ranges = before.ranges();
        remarks = new ArrayList<>(before.remarks());
    }

    CrashkernelOption parse() {
        // A colon anywhere chooses the form, even one far behind an error.
        if (text.indexOf(':') >= 0) {
            ranges = parseRanges();
        } else {
            size = readSize(0);
        }
        if (!numberMissing) {
            parsePlace();
        }
        if (position < text.length()) {
            remark("'" + text.substring(position) + "' ignored");
        } else if (numberMissing) {
            remarks.add(new OptionRemark(NAME, text, "a number is missing, Xen keeps what it read before"));
        }
        return new CrashkernelOption(size, ranges, start, limit, remarks);
    }

    private List<Range> parseRanges() {
        List<Range> found = new ArrayList<>();
        do {
            if (found.size() == MOST_RANGES) {
                remark("too many ranges");
                skipToPlace();
                break;
            }
            long from = readSize(found.isEmpty() ? 0 : position + 1);
            if (numberMissing) {
                break;
            }
            if (current() != '-') {
                // Here ",below=1G" ends: the b was taken for a unit.
                remark("'-' expected");
                break;
            }
            position++;
            long to = CrashkernelOption.UNLIMITED;
            if (current() != ':') {
                to = readSize(position);
                if (numberMissing) {
                    break;
                }
                if (Long.compareUnsigned(to, from) <= 0) {
                    remark("end <= start");
                    break;
                }
            }
            if (current() != ':') {
                remark("':' expected");
                break;
            }
            long bytes = readSize(position + 1);
            if (numberMissing) {
                break;
            }
            found.add(new Range(from, to, bytes));
        } while (current() == ',');
        return found;
    }

    /** Goes on behind the ranges that are too many: to an '@' or '<', else to the end. */
    private void skipToPlace() {
        while (position < text.length() && current() != '@' && current() != '<') {
            position++;
        }
    }

    private void parsePlace() {
        if (current() == '@') {
            start = readSize(position + 1);
        } else if (current() == '<') {
            limit = readSize(position + 1);
        } else if (text.startsWith(BELOW, position)) {
            limit = readSize(position + BELOW.length());
        }
    }

    private long readSize(int from) {
        NumberReader.Reading reading = NumberReader.size(text, from);
        position = reading.end();
        numberMissing = reading.end() == from;
        return reading.value();
    }

    private char current() {
        return NumberReader.charAt(text, position);
    }

    private void remark(String message) {
        remarks.add(new OptionRemark(NAME, text, "Xen prints \"crashkernel: " + message + "\""));
    }
}

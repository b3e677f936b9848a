package org.framescope.engine.host;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.InputFile;
import org.framescope.engine.input.Json;
import org.framescope.engine.input.SizeText;

/**
 * Reads a bare firmware map and makes an otherwise ordinary machine around it: one CPU, one kernel of 1 MiB.
 *
 * <p>It is a JSON list of entries as in a host file, or text with one range on each line, empty lines and {@code #}
 * comments aside. Ranges may be written {@code START END TYPE} (sizes, end not included) or as Xen or Linux print them.
 */
final class FirmwareMapFile {

    private static final String TYPE = "(usable|reserved|ACPI data|ACPI NVS|unusable|type [0-9]+)";

    /** Xen from 4.14 on: both bounds belong to the range. */
    private static final Pattern XEN_INCLUSIVE =
            Pattern.compile("\\[([0-9a-f]{1,16}), ([0-9a-f]{1,16})\\] \\(?" + TYPE + "\\)?");

    /** Xen before 4.14: the second bound does not belong to the range. */
    private static final Pattern XEN_EXCLUSIVE =
            Pattern.compile("([0-9a-f]{1,16}) - ([0-9a-f]{1,16}) \\(?" + TYPE + "\\)?");

    /** Linux: both bounds belong to the range. */
    private static final Pattern LINUX =
            Pattern.compile("(?:BIOS-e820: )?\\[mem 0x([0-9a-f]{1,16})-0x([0-9a-f]{1,16})\\] " + TYPE);

    private static final Pattern PLAIN = Pattern.compile("(\\S+)\\s+(\\S+)\\s+(\\S+)");

    /** What logs put before a line. */
    private static final Pattern LOG_PREFIX = Pattern.compile("^(?:\\(XEN\\)\\s*)?(?:\\[ *[0-9]+\\.[0-9]+\\]\\s*)?");

    /** The heading of a map in Xen's log names its source. */
    private static final Pattern HEADING = Pattern.compile("(\\S+) RAM map:");

    private final String file;
    private final List<E820Entry> entries = new ArrayList<>();
    private String mapSource = "Xen-e820";

    private FirmwareMapFile(String file) {
        this.file = file;
    }

    static HostFile read(String file, byte[] content) throws InputException {
        FirmwareMapFile reader = new FirmwareMapFile(file);
        if (HostFile.firstCharacter(content) == '[' && looksLikeJson(content)) {
            reader.entries.addAll(MemoryMapReader.entries(Json.parse(file, content)));
        } else {
            reader.readLines(new String(content, StandardCharsets.UTF_8));
        }
        return reader.host();
    }

    /** A list of objects or an empty list; a line of Xen's log begins with a bracket too, but goes on with a number. */
    private static boolean looksLikeJson(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.UTF_8);
        return Pattern.compile("^\\s*\\[\\s*[{\\]]").matcher(start).find();
    }

    private HostFile host() throws InputException {
        List<BootModule> modules = BootModules.standard(entries);
        if (modules.isEmpty()) {
            throw new InputException(file, "", "has no RAM from 16 MiB on where a kernel of 1 MiB fits");
        }
        Cpu cpu = new Cpu("AMD", true, false, Cpu.DEFAULT_XSAVE_BYTES, true);
        Host host = new Host(
                InputFile.nameFrom(file),
                mapSource,
                entries,
                cpu,
                List.of(),
                List.of(),
                1,
                1,
                false,
                0,
                "",
                0,
                modules);
        return new HostFile(host, "A firmware map in an otherwise ordinary machine", HostFile.DEFAULT_XEN);
    }

    private void readLines(String text) throws InputException {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String content = LOG_PREFIX.matcher(line.strip()).replaceFirst("").strip();
            Matcher heading = HEADING.matcher(content);
            if (heading.matches()) {
                mapSource = heading.group(1);
            } else if (!content.isEmpty() && !content.startsWith("#")) {
                addLine(content, number);
            }
        }
        if (entries.isEmpty()) {
            throw new InputException(file, "", "is neither a host file nor a firmware map: it has no entries");
        }
    }

    private void addLine(String content, int line) throws InputException {
        Matcher inclusive = XEN_INCLUSIVE.matcher(content);
        Matcher linux = LINUX.matcher(content);
        Matcher exclusive = XEN_EXCLUSIVE.matcher(content);
        Matcher plain = PLAIN.matcher(content);
        if (inclusive.matches()) {
            add(hex(inclusive.group(1)), behind(inclusive.group(2)), inclusive.group(3), line);
        } else if (linux.matches()) {
            add(hex(linux.group(1)), behind(linux.group(2)), linux.group(3), line);
        } else if (exclusive.matches()) {
            add(hex(exclusive.group(1)), hex(exclusive.group(2)), exclusive.group(3), line);
        } else if (plain.matches()) {
            add(size(plain.group(1), line), size(plain.group(2), line), plain.group(3), line);
        } else if (content.chars().anyMatch(FirmwareMapFile::isNoText)) {
            throw error(line, "is neither a host file, nor a recorded boot, nor text");
        } else {
            throw error(
                    line,
                    "\"" + shortened(content) + "\" is no range of a firmware map, such as" + " \"0x100000 2G ram\"");
        }
    }

    private static long hex(String digits) {
        return Long.parseUnsignedLong(digits, 16);
    }

    /** The byte behind a last byte; the last of all is left as it is, to be refused with its like. */
    private static long behind(String lastDigits) {
        long last = hex(lastDigits);
        return last < 0 ? last : last + 1;
    }

    private long size(String text, int line) throws InputException {
        OptionalLong size = SizeText.parse(text);
        if (size.isEmpty()) {
            throw error(line, "\"" + shortened(text) + "\" is not a size such as 4096, 0x1000 or 4K");
        }
        return size.getAsLong();
    }

    private void add(long start, long end, String typeName, int line) throws InputException {
        if (start < 0 || end < 0 || start > SizeText.ADDRESS_LIMIT || end > SizeText.ADDRESS_LIMIT) {
            throw error(line, "the range lies beyond 2^52 bytes (4 PiB), where physical addresses end");
        }
        if (end < start) {
            throw error(line, "the range ends before its start");
        }
        if (entries.size() == HostFile.MOST_ENTRIES) {
            throw error(line, "more than " + Units.count(HostFile.MOST_ENTRIES) + " entries");
        }
        entries.add(new E820Entry(start, end - start, type(typeName, line)));
    }

    private int type(String name, int line) throws InputException {
        String text = name.startsWith("type ") ? name.substring("type ".length()) : name;
        if (text.matches("[0-9]{1,9}")) {
            return Integer.parseInt(text);
        }
        int type = MemoryTypes.number(text);
        if (type < 0) {
            throw error(
                    line, "the type \"" + shortened(name) + "\" is neither a number nor one of " + MemoryTypes.names());
        }
        return type;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    private InputException error(int line, String reason) {
        return new InputException(file, "line " + line, reason);
    }

    private static boolean isNoText(int character) {
        return character == '\ufffd' || Character.isISOControl(character) && !Character.isWhitespace(character);
    }
}

package org.framescope.engine.input;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the fields that occur throughout our own files, with a default where a field may be left out. */
public final class FieldReader {

    private FieldReader() {}

    /** Says which field of an object is not known, which is nearly always a misspelt one. */
    public static void allow(Json object, List<String> known) throws InputException {
        for (String name : object.names()) {
            if (!known.contains(name)) {
                throw object.error("does not know the field \"" + name + "\"; there are " + String.join(", ", known));
            }
        }
    }

    /** A size or an address in bytes, at most 2^52. */
    public static long size(Json field) throws InputException {
        long value;
        if (field.isText()) {
            OptionalLong parsed = SizeText.parse(field.text());
            if (parsed.isEmpty()) {
                throw field.error(
                        "\"" + field.text() + "\" is not a size such as 4096, \"0x1000\", \"4K\" or \"16 GiB\"");
            }
            value = parsed.getAsLong();
        } else {
            value = field.number();
        }
        if (value < 0 || value > SizeText.ADDRESS_LIMIT) {
            throw field.error("lies beyond 2^52 bytes (4 PiB), where physical addresses end");
        }
        return value;
    }

    public static long size(Json object, String name, long fallback) throws InputException {
        Json field = object.find(name);
        return field == null ? fallback : size(field);
    }

    public static boolean bool(@Nullable Json object, String name, boolean fallback) throws InputException {
        Json field = object == null ? null : object.find(name);
        return field == null ? fallback : field.bool();
    }

    public static String text(@Nullable Json object, String name, String fallback) throws InputException {
        Json field = object == null ? null : object.find(name);
        return field == null ? fallback : field.text();
    }

    public static int number(@Nullable Json object, String name, int least, int most, int fallback)
            throws InputException {
        Json field = object == null ? null : object.find(name);
        return field == null ? fallback : field.number(least, most);
    }

    /** One of an enum's constants, written in lower case with hyphens. */
    public static <E extends Enum<E>> E choice(Json field, Class<E> type) throws InputException {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = Names.of(constant);
            if (name.equals(field.text())) {
                return constant;
            }
            names.add(name);
        }
        throw field.error("is \"" + field.text() + "\", but must be one of " + String.join(", ", names));
    }
}

package org.framescope.engine.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value in a JSON file that knows its place, so that every complaint about it can name it. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String file;
    private final String place;
    private final JsonNode node;

    private Json(String file, String place, JsonNode node) {
        this.file = file;
        this.place = place;
        this.node = node;
    }

    /**
     * Parses a whole document.
     *
     * @throws InputException when it is not JSON, with line and column
     */
    public static Json parse(String file, byte[] content) throws InputException {
        try {
            JsonNode root = MAPPER.readTree(content);
            if (root == null || root.isMissingNode()) {
                throw new InputException(file, "", "the file is empty");
            }
            return new Json(file, "", root);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new InputException(file, place, "not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new InputException(file, "", "cannot be read: " + e.getMessage());
        }
    }

    /** Where this value stands, such as {@code machine.modules[2].bytes}. */
    public String place() {
        return place;
    }

    /** An error about this value. */
    public InputException error(String reason) {
        return new InputException(file, place, reason);
    }

    /** Whether an object has a field with a value other than null. */
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** A field that must be there. */
    public Json get(String name) throws InputException {
        Json field = find(name);
        if (field == null) {
            throw error("the field \"" + name + "\" is missing");
        }
        return field;
    }

    /** A field, or null when it is missing or null. */
    public @Nullable Json find(String name) throws InputException {
        if (!node.isObject()) {
            throw error("must be an object");
        }
        JsonNode field = node.get(name);
        return field == null || field.isNull()
                ? null
                : new Json(file, place.isEmpty() ? name : place + "." + name, field);
    }

    /** Names of the fields of an object, in the order of the file. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The elements of an array. */
    public List<Json> items() throws InputException {
        if (!node.isArray()) {
            throw error("must be a list");
        }
        List<Json> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(new Json(file, place + "[" + i + "]", node.get(i)));
        }
        return items;
    }

    public boolean isNull() {
        return node.isNull();
    }

    public boolean isText() {
        return node.isTextual();
    }

    public boolean isObject() {
        return node.isObject();
    }

    public boolean isArray() {
        return node.isArray();
    }

    public String text() throws InputException {
        if (!node.isTextual()) {
            throw error("must be a text in quotes");
        }
        return node.textValue();
    }

    public boolean bool() throws InputException {
        if (!node.isBoolean()) {
            throw error("must be true or false");
        }
        return node.booleanValue();
    }

    /**
     * A number from 0 to 2^64 - 1: a JSON number, or a text in decimal or, after {@code 0x}, in hexadecimal.
     *
     * @return the number's 64 bits, to be read as unsigned
     */
    public long number() throws InputException {
        if (node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0) {
            return node.longValue();
        }
        if (node.isTextual()) {
            String digits = node.textValue();
            try {
                return digits.startsWith("0x") || digits.startsWith("0X")
                        ? Long.parseUnsignedLong(digits.substring(2), 16)
                        : Long.parseUnsignedLong(digits);
            } catch (NumberFormatException e) {
                throw error("\"" + digits + "\" is not a number from 0 to 2^64 - 1");
            }
        }
        throw error("must be a number from 0 to 2^64 - 1, or such a number in quotes");
    }

    /** A number as {@link #number()} that the format writes in hexadecimal, so that decimal text is an error. */
    public long hex() throws InputException {
        if (!node.isTextual() || !node.textValue().startsWith("0x")) {
            throw error("must be a hexadecimal number in quotes, such as \"0x1000\"");
        }
        return number();
    }

    /** A number that may have decimals, finite and not negative. */
    public double decimal() throws InputException {
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw error("must be a number from 0 on");
        }
        return value;
    }

    /** A number within bounds, both included. */
    public int number(int least, int most) throws InputException {
        long value = number();
        if (value < least || value > most) {
            throw error("must be from " + least + " to " + most + ", not " + Long.toUnsignedString(value));
        }
        return (int) value;
    }
}

package org.framescope.app.places;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.input.FieldReader;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.InputFile;
import org.framescope.engine.input.Json;

/** The file that holds the bookmarks of one run, format {@code framescope-places/1}: see docs/formats.md. */
final class SideFile {

    static final String FORMAT = "framescope-places/1";

    /** So many bookmarks are read and written at most. */
    static final int MOST = 10_000;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SideFile() {}

    /**
     * The bookmarks of a file.
     *
     * @throws InputException when it cannot be read or is not what it should be
     */
    static List<Bookmark> read(Path file) throws InputException {
        return parse(file.toString(), InputFile.read(file));
    }

    static List<Bookmark> parse(String name, byte[] content) throws InputException {
        Json root = Json.parse(name, content);
        String format = root.get("format").text();
        if (!format.equals(FORMAT)) {
            throw root.get("format").error("is \"" + shortened(format) + "\", but must be " + FORMAT);
        }
        FieldReader.allow(root, List.of("format", "of", "places"));
        FieldReader.text(root, "of", "");
        List<Json> items = root.get("places").items();
        if (items.size() > MOST) {
            throw root.get("places").error("has " + items.size() + " places, but may have at most " + MOST);
        }
        List<Bookmark> bookmarks = new ArrayList<>(items.size());
        for (Json item : items) {
            bookmarks.add(bookmark(item));
        }
        return bookmarks;
    }

    private static Bookmark bookmark(Json item) throws InputException {
        Json name = item.get("name");
        FieldReader.allow(item, List.of("name", "start", "end", "step", "text"));
        if (name.text().isBlank()
                || name.text().length() > Bookmark.LONGEST_NAME
                || name.text().lines().count() > 1) {
            throw name.error("must be one line of 1 to " + Bookmark.LONGEST_NAME + " characters");
        }
        long start = frame(item.get("start"));
        long end = frame(item.get("end"));
        if (end <= start) {
            throw item.get("end").error("must lie behind \"start\"");
        }
        int step = FieldReader.number(item, "step", 1, Integer.MAX_VALUE, Goal.THIS_STEP);
        String text = FieldReader.text(item, "text", "");
        if (text.length() > Bookmark.LONGEST_TEXT) {
            throw item.get("text").error("has more than " + Bookmark.LONGEST_TEXT + " characters");
        }
        return new Bookmark(name.text(), new FrameRange(start, end), step, text);
    }

    private static long frame(Json field) throws InputException {
        long mfn = field.number();
        if (mfn < 0 || mfn > Bookmark.LAST_FRAME) {
            throw field.error("lies behind frame 2^40, where physical addresses end");
        }
        return mfn;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    /**
     * The bytes of a file.
     *
     * @param of what the places belong to, for a person who opens the file
     */
    static byte[] format(String of, List<Bookmark> bookmarks) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT);
        root.put("of", of);
        ArrayNode places = root.putArray("places");
        for (Bookmark bookmark : bookmarks) {
            ObjectNode place = places.addObject();
            place.put("name", bookmark.name());
            place.put("start", "0x" + Long.toHexString(bookmark.range().start()));
            place.put("end", "0x" + Long.toHexString(bookmark.range().end()));
            if (bookmark.step() != Goal.THIS_STEP) {
                place.put("step", bookmark.step());
            }
            if (!bookmark.text().isEmpty()) {
                place.put("text", bookmark.text());
            }
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (IOException e) {
            throw new IllegalStateException("a tree of texts and numbers can always be written", e);
        }
    }

    /** Replaces a file in one go: who reads it meanwhile sees the old or the new one, never half of it. */
    static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, content);
            try {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}

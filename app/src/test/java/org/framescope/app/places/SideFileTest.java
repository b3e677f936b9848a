package org.framescope.app.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.input.InputException;

class SideFileTest {

    private static final Bookmark BOOKMARK =
            new Bookmark("Hole in the region", new FrameRange(0xbe000, 0xbe200), 57, "Why is it free?\nAsk Anna.");

    @Provide
    Arbitrary<List<Bookmark>> bookmarks() {
        Arbitrary<String> names = Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(Bookmark.LONGEST_NAME)
                .filter(name -> !name.isBlank() && name.lines().count() == 1 && isWellFormed(name));
        Arbitrary<FrameRange> ranges = Combinators.combine(
                        Arbitraries.longs().between(0, Bookmark.LAST_FRAME - 1),
                        Arbitraries.longs().between(1, Bookmark.LAST_FRAME))
                .as((start, frames) -> new FrameRange(start, Math.min(Bookmark.LAST_FRAME, start + frames)));
        Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(300).filter(SideFileTest::isWellFormed);
        return Combinators.combine(names, ranges, Arbitraries.integers().between(0, Integer.MAX_VALUE), texts)
                .as(Bookmark::new)
                .list()
                .ofMaxSize(5);
    }

    /** Half of a pair of characters cannot be written in UTF-8. */
    private static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    @Property(tries = 300)
    void whatIsWrittenIsRead(@ForAll("bookmarks") List<Bookmark> bookmarks) throws Exception {
        assertEquals(bookmarks, SideFile.parse("x", SideFile.format("a run", bookmarks)));
    }

    @Property(tries = 500)
    void anythingElseIsAnErrorAndNoCrash(@ForAll byte[] content) {
        assertThrows(InputException.class, () -> SideFile.parse("x", content));
    }

    @Example
    void errorsNameTheirPlace() {
        assertError("{\"format\": \"framescope-places/2\", \"places\": []}", "framescope-places/1");
        assertError(file("{\"name\": \"a\", \"start\": \"0x10\", \"end\": \"0x10\"}"), "places[0].end");
        assertError(file("{\"name\": \" \", \"start\": 1, \"end\": 2}"), "places[0].name");
        assertError(file("{\"name\": \"a\\nb\", \"start\": 1, \"end\": 2}"), "one line");
        assertError(file("{\"name\": \"a\", \"start\": 1, \"end\": \"0xffffffffffffffff\"}"), "2^40");
        assertError(file("{\"name\": \"a\", \"start\": 1, \"end\": 2, \"step\": 0}"), "places[0].step");
        assertError(file("{\"name\": \"a\", \"start\": 1, \"end\": 2, \"colour\": 3}"), "colour");
        assertError(file("{\"name\": \"a\", \"start\": 1}"), "\"end\" is missing");
        assertError("[".repeat(100_000), "not JSON");
        assertError("", "empty");
    }

    private static String file(String place) {
        return "{\"format\": \"framescope-places/1\", \"of\": \"x\", \"places\": [" + place + "]}";
    }

    private static void assertError(String content, String part) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        InputException e = assertThrows(InputException.class, () -> SideFile.parse("x", bytes));
        assertTrue(e.getMessage().contains(part), e.getMessage());
        assertTrue(e.getMessage().lines().count() <= 2, e.getMessage());
    }

    @Example
    void aFileIsNeverReplacedUnseen() throws Exception {
        Path folder = Files.createTempDirectory("framescope-places");
        Path file = folder.resolve("deep").resolve("run.framescope.json");
        var store = new SideFileStore(file, "run");
        assertEquals(List.of(), store.load());
        store.save(List.of(BOOKMARK));
        assertEquals(List.of(BOOKMARK), new SideFileStore(file, "run").load());

        // somebody else writes it meanwhile
        Files.writeString(file, "{}");
        InputException changed = assertThrows(InputException.class, () -> store.save(List.of()));
        assertTrue(changed.getMessage().contains("somebody else"), changed.getMessage());
        assertEquals("{}", Files.readString(file));

        // what cannot be read is not replaced either
        var other = new SideFileStore(file, "run");
        assertThrows(InputException.class, other::load);
        assertThrows(InputException.class, () -> other.save(List.of(BOOKMARK)));
        assertEquals("{}", Files.readString(file));

        // unless it is asked for, and then nothing is lost
        other.replace(List.of(BOOKMARK));
        assertEquals(List.of(BOOKMARK), SideFile.read(file));
        assertEquals("{}", Files.readString(file.resolveSibling(file.getFileName() + ".old")));
        other.save(List.of());
        assertEquals(List.of(), SideFile.read(file));
    }

    @Example
    void besideTheFileOrInTheUsersFolder() throws Exception {
        Path folder = Files.createTempDirectory("framescope-places");
        Path user = folder.resolve("user");
        Path opened = folder.resolve("broken host.json.gz");
        assertEquals(folder.resolve("broken host.framescope.json"), SideFilePlace.of(opened, false, "x", user));
        assertEquals(
                user.resolve("places").resolve("broken-host.framescope.json"),
                SideFilePlace.of(opened, true, "x", user));
        assertEquals(
                user.resolve("places").resolve("New-scenario-2.framescope.json"),
                SideFilePlace.of(null, false, "New scenario: 2", user));
        assertEquals(
                user.resolve("places").resolve("etc-passwd.framescope.json"),
                SideFilePlace.of(null, false, "../../etc/passwd", user));
        assertEquals(user.resolve("places").resolve("run.framescope.json"), SideFilePlace.of(null, false, "..", user));
    }
}

package org.framescope.app.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.framescope.app.places.FrameSearch.Direction;
import org.framescope.app.run.OpenRun;
import org.framescope.app.timeline.PlaybackViewModel;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameUse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going to places, selecting and keeping them, without a window. */
class PlacesViewModelTest {

    @TempDir
    Path folder;

    /** Work that was asked for and not done yet, when it is not done at once. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private boolean atOnce = true;
    private final OpenRun run = TestRun.open();
    private final ReadOnlyObjectWrapper<@Nullable OpenRun> opened = new ReadOnlyObjectWrapper<>();
    private final PlaybackViewModel playback = new PlaybackViewModel(Runnable::run, Runnable::run);
    private final FakeMap map = new FakeMap();
    private PlacesViewModel places;

    @BeforeEach
    void open() {
        places = new PlacesViewModel(
                playback, opened, any -> folder.resolve("run.framescope.json"), this::work, Runnable::run);
        places.useMap(map);
        opened.set(run);
        playback.open(run.recording(), run.recording().size());
    }

    private void work(Runnable work) {
        if (atOnce) {
            work.run();
        } else {
            waiting.add(work);
        }
    }

    private void type(String text) {
        places.goTo().textProperty().set(text);
        assertTrue(places.goTo().go(), places.goTo().problemProperty().get());
    }

    @Test
    void goingThereAndBack() {
        type("0x4000_0000");
        assertEquals(0x40000, map.cursor);
        type("1G-2G");
        assertEquals(new FrameRange(0x40000, 0x80000), places.selection().range());
        type("step 3");
        assertEquals(3, playback.stepProperty().get());
        places.back();
        assertEquals(run.recording().size(), playback.stepProperty().get());
        assertEquals(new FrameRange(0x40000, 0x80000), places.selection().range());
        places.back();
        assertNull(places.selection().range());
        assertEquals("near " + 0x40000, map.view);
        places.back();
        assertEquals("all", map.view);
        places.forward();
        assertEquals("near " + 0x40000, map.view);
    }

    @Test
    void movesThatStartElsewhereAreComeBackFrom() {
        int last = run.recording().size();
        playback.jumpTo(3);
        playback.travel(() -> {
            // part of one move
            playback.jumpTo(5);
            map.show(new FrameRange(0x1000, 0x2000));
        });
        assertEquals(5, playback.stepProperty().get());
        places.back();
        assertEquals(3, playback.stepProperty().get());
        assertEquals("all", map.view);
        playback.forward();
        places.back();
        assertEquals(last, playback.stepProperty().get());
        places.forward();
        assertEquals(4, playback.stepProperty().get(), "steps one by one are wandering, no jumps");
    }

    @Test
    void movesAreMadeBeforeThereIsAMap() {
        map.view = null;
        playback.jumpTo(3);
        assertEquals(3, playback.stepProperty().get());
        map.view = "all";
        places.back();
        assertEquals(3, playback.stepProperty().get());
    }

    @Test
    void aPlaceAtAStepIsReachedInOneJump() {
        type("mfn 0x1000-0x2000 @5");
        assertEquals(5, playback.stepProperty().get());
        assertEquals(new FrameRange(0x1000, 0x2000), places.selection().range());
        String shared = places.shareText();
        assertEquals("mfn [0x1000, 0x2000) @5", shared);
        places.back();
        assertEquals(run.recording().size(), playback.stepProperty().get());
        assertEquals("", places.shareText());
        type(shared);
        assertEquals(5, playback.stepProperty().get());
        assertEquals(new FrameRange(0x1000, 0x2000), places.selection().range());
    }

    @Test
    void searchesGoOnAndWrap() {
        type("free memory");
        FrameRange first = places.selection().range();
        assertNotNull(first);
        assertEquals(FrameUse.Family.FREE, run.end().runAt(first.start()).use().family());
        String outcome = places.goTo().outcomeProperty().get();
        assertTrue(outcome.startsWith("Free memory: range 1 of "), outcome);
        places.goTo().find(Direction.PREVIOUS);
        assertTrue(places.goTo().outcomeProperty().get().endsWith("Went on from the end of memory."));
        places.goTo().find(Direction.NEXT);
        assertEquals(first, places.selection().range());
    }

    @Test
    void whatIsNotThereIsSaid() {
        type("dom77");
        assertEquals(
                "dom77: none at step " + run.recording().size() + ".",
                places.goTo().outcomeProperty().get());
        assertNull(places.selection().range());
    }

    @Test
    void onlyTheLatestSearchCounts() {
        atOnce = false;
        places.goTo().textProperty().set("frametable");
        places.goTo().go();
        places.goTo().textProperty().set("xen image");
        places.goTo().go();
        assertTrue(places.goTo().searchingProperty().get());
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
        assertFalse(places.goTo().searchingProperty().get());
        FrameRange found = places.selection().range();
        assertNotNull(found);
        assertEquals(FrameUse.XEN_IMAGE, run.end().runAt(found.start()).use());
    }

    @Test
    void theSummaryFollowsSelectionAndStep() {
        places.selection().select(new FrameRange(0, Long.MAX_VALUE));
        RangeSummary whole = places.selection().summaryProperty().get();
        assertNotNull(whole);
        assertEquals(run.end().end(), whole.range().frames());
        assertEquals(2, whole.nodes().size());
        playback.goTo(4);
        RangeSummary before = places.selection().summaryProperty().get();
        assertNotNull(before);
        assertEquals(4, before.step());
        assertTrue(before.ranges() < whole.ranges());
        places.selection().clear();
        assertNull(places.selection().summaryProperty().get());
    }

    @Test
    void runsAndBlocks() {
        FrameRange image = run.end().runs(0, run.end().end()).stream()
                .filter(r -> r.use() == FrameUse.XEN_IMAGE)
                .findFirst()
                .orElseThrow()
                .range();
        places.selection().selectRun(image.start() + 1);
        assertEquals(image, places.selection().range());
        places.selection().selectBlock(0x1234, 4);
        assertEquals(new FrameRange(0x1230, 0x1240), places.selection().range());
        places.selection().selectLargerBlock(0x1234);
        assertEquals(new FrameRange(0x1220, 0x1240), places.selection().range());
        map.cursor = 0x1234;
        type("order 8");
        assertEquals(new FrameRange(0x1200, 0x1300), places.selection().range());
    }

    @Test
    void bookmarksAreKept() throws Exception {
        var bookmark = new Bookmark("Look here", new FrameRange(0x1000, 0x2000), 5, "text");
        places.bookmarks().add(bookmark);
        places.bookmarks().add(new Bookmark("Below", new FrameRange(1, 2), 0, ""));
        assertEquals(
                List.of("Below", "Look here"),
                places.bookmarks().all().stream().map(Bookmark::name).toList());
        assertEquals(places.bookmarks().all(), SideFile.read(folder.resolve("run.framescope.json")));
        places.follow(bookmark.goal());
        assertEquals(5, playback.stepProperty().get());
        places.bookmarks().remove(bookmark);
        places.bookmarks().restore();
        assertEquals(2, places.bookmarks().all().size());
        places.bookmarks().exportTo(folder.resolve("out.json"));
        places.bookmarks().remove(bookmark);
        places.bookmarks().importFrom(folder.resolve("out.json"));
        assertEquals(2, places.bookmarks().all().size());
        assertEquals("", places.bookmarks().problemProperty().get());
    }

    @Test
    void aBrokenSideFileIsToldAndKept() throws Exception {
        Path file = Files.writeString(folder.resolve("run.framescope.json"), "{\"format\": 1}");
        opened.set(null);
        opened.set(run);
        String problem = places.bookmarks().problemProperty().get();
        assertTrue(problem.contains("format"), problem);
        places.bookmarks().add(new Bookmark("New", new FrameRange(1, 2), 0, ""));
        assertEquals("{\"format\": 1}", Files.readString(file));
        assertTrue(places.bookmarks().problemProperty().get().contains("not replaced"));
        places.bookmarks().replaceFile();
        assertEquals("", places.bookmarks().problemProperty().get());
        assertEquals(1, SideFile.read(file).size());
    }
}

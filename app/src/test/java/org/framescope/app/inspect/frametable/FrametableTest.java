package org.framescope.app.inspect.frametable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.framescope.app.inspect.SampleRuns;
import org.framescope.app.run.OpenRun;
import org.framescope.engine.boot.BootEvent;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.boot.BootUse;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrametableTest {

    private static final String V1 = "xen-4.14-dev+live-update-v1";

    @TempDir
    Path folder;

    private static FrametableContent at(OpenRun run, int step) {
        var model = new FrametableViewModel(SampleRuns.source(run, step));
        model.shownProperty().set(true);
        return model.contentProperty().get();
    }

    /** The pieces that the engine's boot of this build asks for. */
    private static List<Long> asked(Recording recording) {
        return recording.steps().stream()
                .filter(step -> step.detail() instanceof BootEvent.Alloc alloc && alloc.use() == BootUse.FRAMETABLE)
                .map(step -> ((BootEvent.Alloc) step.detail()).pages())
                .toList();
    }

    private XenBuild withPageInfo(int bytes) throws Exception {
        Path file = folder.resolve("build.json");
        Files.writeString(
                file,
                "{\"format\": \"xen-build/1\", \"id\": \"variant\", \"title\": \"Variant\", \"basedOn\": \"xen-4.14-dev\", \"pageInfoBytes\": "
                        + bytes + "}");
        return XenBuilds.read(file);
    }

    /** The formula must ask for the same pieces in the same order as a boot of a build with that size of page_info. */
    @ParameterizedTest
    @CsvSource({
        "pc-2g,32",
        "pc-2g,40",
        "pc-2g,48",
        "pc-2g,64",
        "pc-8g-2nodes,40",
        "pc-8g-2nodes,48",
        "server-256g,32",
        "server-256g,40",
        "server-256g,48",
        "server-256g,64",
        "server-1t-2sockets,40",
        "server-1t-2sockets,48",
        "server-12t-8sockets,32",
        "server-12t-8sockets,48"
    })
    void thePlanIsWhatABootAsksFor(String host, int infoBytes) throws Exception {
        OpenRun run = SampleRuns.host(host, "xen-4.14-dev", "");
        FrametablePlan plan = at(run, run.recording().size()).plans().stream()
                .filter(each -> each.infoBytes() == infoBytes)
                .findFirst()
                .orElseThrow();
        Recording booted =
                BootSequence.boot(run.host(), withPageInfo(infoBytes)).recording();
        assertEquals(
                asked(booted),
                plan.pieces().stream().map(FrametablePlan.Piece::pages).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "debian-4.17.7--L400G",
                "xen-4.14-dev--4G_mem1G",
                "debian-4.17.7--sparse64G_srat2",
                "debian-4.17.7--F3_sub20",
                "xen-4.14-dev--x97_hotplug_above4g"
            })
    void thePlanHoldsForRecordedBoots(String boot) {
        OpenRun run = SampleRuns.boot(boot);
        FrametableContent end = at(run, run.recording().size());
        assertEquals(
                end.all().stream().map(Chunk::pages).toList(),
                end.ownPlan().pieces().stream().map(FrametablePlan.Piece::pages).toList());
        assertTrue(end.planHolds());
        assertEquals(end.ownPlan().bytes(), end.bytes());
        assertEquals(end.wantedBytes(), end.bytes());
        assertNull(end.next());
        assertTrue(end.doneStep() > 0);
    }

    @Test
    void itGrowsPieceByPiece() {
        OpenRun run = SampleRuns.boot("debian-4.17.7--L400G");
        List<Chunk> all = at(run, 1).all();
        assertEquals(0, at(run, 1).bytes());
        long bytes = 0;
        for (Chunk chunk : all.subList(0, 5)) {
            bytes += chunk.bytes();
            FrametableContent content = at(run, chunk.step());
            assertEquals(bytes, content.bytes());
            NextChunk next = content.next();
            assertNotNull(next);
            assertTrue(next.entry() > 0, "the boot went on, so the boot allocator has it");
            assertEquals(0, next.missingBytes());
        }
        assertEquals(
                2,
                all.stream().filter(chunk -> chunk.pages() == Align.GIB_FRAMES).count());
        int pieces = at(run, run.recording().size()).rows().stream()
                .mapToInt(ChunkRow::count)
                .sum();
        assertEquals(all.size(), pieces);
    }

    @Test
    void theEntryThatWillGiveTheNextPieceIsTheOneThatGivesIt() {
        OpenRun run = SampleRuns.boot("debian-4.17.7--numa2_8G");
        assertTrue(at(run, 1).all().size() > 20);
        for (Chunk chunk : at(run, 1).all()) {
            NextChunk next = at(run, chunk.step() - 1).next();
            assertNotNull(next);
            assertEquals(chunk, next.chunk());
            assertTrue(next.entry() > 0);
        }
    }

    @Test
    void aBootThatDiesBeforeHasNone() {
        OpenRun run = SampleRuns.boot("xen-4.14-dev--F21_regions100");
        assertNotNull(run.recording().failure());
        FrametableContent end = at(run, run.recording().size());
        assertTrue(end.all().isEmpty());
        assertTrue(end.plans().isEmpty());
    }

    @Test
    void whereItFailsWhatIsMissingIsTold() {
        OpenRun run = SampleRuns.boot(V1 + "--2G_lu2M");
        FrametableContent end = at(run, run.recording().size());
        NextChunk next = end.next();
        assertNotNull(next);
        assertEquals(0, next.entry());
        assertTrue(next.missingBytes() > 0);
        assertTrue(next.missingBytes() <= next.chunk().bytes());
        assertEquals(0, end.doneStep());
        assertTrue(end.wantedBytes() > end.bytes());
        assertTrue(end.planHolds(), "what was asked for is the beginning of the plan");
    }

    @Test
    void theBestPlaceForAPieceMayLieAcrossAnEdge() {
        var chunk = new Chunk(1, 512, 512, -1);
        NextChunk next = NextChunk.of(chunk, List.of(new FrameRange(500, 1000), new FrameRange(1100, 1105)));
        assertEquals(0, next.entry());
        assertEquals(488, next.bestFrames());
        assertEquals(
                2,
                NextChunk.of(chunk, List.of(new FrameRange(0, 512), new FrameRange(512, 1024)))
                        .entry());
        assertEquals(0, NextChunk.of(chunk, List.of()).bestFrames());
    }

    @Test
    void eachXenHasATableOfItsOwn() {
        OpenRun run = SampleRuns.update("page-info-grows-with-room");
        int first = at(run, run.reigns().get(1).firstStep() - 1).infoBytes();
        FrametableContent end = at(run, run.recording().size());
        assertTrue(end.infoBytes() > first);
        assertTrue(end.planHolds());
        assertFalse(at(run, run.reigns().get(1).firstStep()).all().isEmpty());
        assertEquals(0, at(run, run.reigns().get(1).firstStep()).bytes());
    }

    @Test
    void framesOfPageInfoLieInTheFrametable() throws IOException {
        OpenRun run = SampleRuns.boot("debian-4.17.7--sparse64G_srat2");
        FrametableBook.Entry table = FrametableBook.of(run).at(1);
        assertTrue(table.index().isCompressed());
        int end = run.recording().size();
        for (long mfn : new long[] {0x100, 0x8_0000, run.end().end() - 1}) {
            long frame = table.frameOfInfo(mfn, end);
            assertTrue(frame >= 0, "frame " + mfn);
            assertEquals("FRAMETABLE", run.end().runAt(frame).use().name());
        }
        assertEquals(-1, table.frameOfInfo(0x100, 1), "before there is a table");
    }
}

package org.framescope.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.framescope.app.settings.Remembered;
import org.framescope.app.settings.Settings;
import org.framescope.app.tables.Table;
import org.framescope.app.timeline.StepOutline;
import org.framescope.engine.boot.BootSequence;
import org.framescope.engine.capture.BootInput;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The choices of the export dialog, without a window. */
class ExportViewModelTest {

    private static final ExportSubject MAP = new ExportSubject.OfMap("2G-step-5");
    private static final ExportSubject WALK = new ExportSubject.OfWalk("2G-walk");
    private static final ExportSubject TABLE = new ExportSubject.OfTable(
            new Table("uses", "Uses", List.of(new Table.Column("use", null)), List.of(List.of("free"))));

    @TempDir
    Path folder;

    private Recording recording;

    @BeforeEach
    void boot() throws Exception {
        Path file = Path.of(System.getProperty("framescope.samples"), "boots", "xen-4.14-dev--2G.json.gz");
        BootInput input = BootInput.read(file);
        recording = BootSequence.boot(
                        input.host(), XenBuilds.find(input.xenBuildId()).orElseThrow())
                .recording();
    }

    private ExportViewModel model(Settings settings) {
        var memory = new ExportMemory(new Remembered(settings));
        var walk = new WalkChoices(recording, StepOutline.of(recording), memory);
        return new ExportViewModel(memory, List.of(MAP, WALK, TABLE), walk, true);
    }

    private Settings settings() {
        return new Settings(folder.resolve("settings.properties"));
    }

    @Test
    void thePlaceFollowsWhatIsChosenAndStaysInItsFolder() {
        ExportViewModel model = model(settings());
        assertEquals(
                "2G-step-5.png",
                Path.of(model.placeProperty().get()).getFileName().toString());
        model.placeProperty().set(folder.resolve("mine.png").toString());
        model.subjectProperty().set(TABLE);
        assertEquals(
                folder.resolve("uses.csv").toString(), model.placeProperty().get());
        model.formatProperty().set(ExportFormat.JSON);
        assertEquals(
                folder.resolve("uses.json").toString(), model.placeProperty().get());
        assertEquals(
                "One row. Numbers are exact and decimal.",
                model.summaryProperty().get());
    }

    @Test
    void choicesAreRemembered() {
        Settings settings = settings();
        ExportViewModel model = model(settings);
        model.subjectProperty().set(WALK);
        model.formatProperty().set(ExportFormat.PNG_FOLDER);
        model.widthProperty().set(" 640 ");
        model.heightProperty().set("400");
        model.scaleProperty().set(2);
        model.placeProperty().set(folder.resolve("walk").toString());
        model.remember();
        ExportViewModel next = model(settings);
        assertEquals(WALK, next.subjectProperty().get());
        assertEquals(ExportFormat.PNG_FOLDER, next.formatProperty().get());
        assertEquals("640", next.widthProperty().get());
        assertEquals(2, next.scaleProperty().get());
        assertEquals(folder, Path.of(next.placeProperty().get()).getParent());
    }

    @Test
    void thePlanHoldsWhatIsChosen() {
        ExportViewModel model = model(settings());
        model.placeProperty().set(folder.resolve("a.png").toString());
        model.scaleProperty().set(3);
        ExportPlan plan = model.planProperty().get();
        assertNotNull(plan);
        assertTrue(plan.dark());
        assertEquals(3 * 1280, plan.size().pixelWidth());
        model.formatProperty().set(ExportFormat.SVG);
        assertEquals(1, model.planProperty().get().size().scale(), "vectors have no scale");
    }

    @Test
    void aWalkHasTheStepsThatWereAskedFor() {
        ExportViewModel model = model(settings());
        model.subjectProperty().set(WALK);
        model.placeProperty().set(folder.resolve("a.gif").toString());
        model.walk().firstProperty().set("10");
        model.walk().lastProperty().set("20");
        model.walk().strideProperty().set("4");
        assertEquals(List.of(10, 14, 18, 20), model.planProperty().get().steps());
        model.walk().whichProperty().set(WalkChoices.Which.PHASE_ENDS);
        List<Integer> ends = model.planProperty().get().steps();
        assertEquals(20, ends.getLast());
        for (int step : ends.subList(0, ends.size() - 1)) {
            assertFalse(recording
                    .step(step)
                    .phase()
                    .id()
                    .equals(recording.step(step + 1).phase().id()));
        }
        model.walk().whichProperty().set(WalkChoices.Which.FILTERED);
        assertEquals(11, model.planProperty().get().steps().size());
    }

    @Test
    void whatCannotBeIsSaidAndNotPlanned() throws IOException {
        ExportViewModel model = model(settings());
        assertObjects(
                model,
                () -> model.placeProperty().set(folder.resolve("no/a.png").toString()),
                "no folder");
        assertObjects(model, () -> model.placeProperty().set("  "), "Name the file");
        assertObjects(model, () -> model.placeProperty().set(folder.toString()), "is there already");
        model.placeProperty().set(folder.resolve("a.png").toString());
        assertObjects(model, () -> model.widthProperty().set("1280x"), "must be numbers");
        assertObjects(model, () -> model.widthProperty().set("90000"), "16,777,216");
        model.widthProperty().set("1280");
        assertNotNull(model.planProperty().get());
        assertFalse(model.wouldReplace());
        Files.writeString(folder.resolve("a.png"), "old");
        assertTrue(model.wouldReplace());
        model.subjectProperty().set(WALK);
        assertObjects(model, () -> model.walk().firstProperty().set("99"), "from 1 to 68");
        model.walk().firstProperty().set("1");
        assertObjects(model, () -> model.walk().strideProperty().set("0"), "number from 1 on");
        model.walk().strideProperty().set("1");
        assertObjects(model, () -> model.walk().delayProperty().set("5"), "milliseconds from 20");
    }

    private static void assertObjects(ExportViewModel model, Runnable change, String words) {
        change.run();
        String objection = model.objectionProperty().get();
        assertTrue(objection.contains(words), objection);
        assertNull(model.planProperty().get());
    }
}

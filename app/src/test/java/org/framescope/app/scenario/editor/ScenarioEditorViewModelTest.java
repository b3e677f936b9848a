package org.framescope.app.scenario.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.framescope.app.scenario.DemoBoot;
import org.framescope.app.scenario.Sample;
import org.framescope.app.scenario.Samples;
import org.framescope.app.scenario.editor.EditorNote.Place;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.UpdateOptions;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.UpdateScenario.Expectation;
import org.framescope.engine.liveupdate.pause.PauseRates;
import org.framescope.engine.liveupdate.scenario.ScenarioFile;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScenarioEditorViewModelTest {

    private final ScenarioEditorViewModel editor =
            new ScenarioEditorViewModel(XenBuilds.shipped(), HostChoice.of(Samples.hosts()));

    @BeforeEach
    void open() {
        editor.open(NewScenario.suggested(editor.hosts(), editor.builds()), null);
    }

    private UpdateScenario scenario() {
        return Objects.requireNonNull(
                editor.scenarioProperty().get(), () -> editor.notes().toString());
    }

    private EditorNote onlyProblem() {
        assertNull(editor.scenarioProperty().get());
        List<EditorNote> problems =
                editor.notes().stream().filter(EditorNote::blocks).toList();
        assertEquals(1, problems.size(), problems.toString());
        return problems.getFirst();
    }

    @Test
    void theSuggestedScenarioIsReady() {
        assertTrue(editor.notes().isEmpty(), editor.notes().toString());
        assertTrue(editor.remarks().isEmpty());
        assertFalse(editor.changedProperty().get());
        assertTrue(scenario().first().liveUpdate().supported());
        assertEquals("128M", editor.region());
    }

    @Test
    void whatIsOpenedIsReadBackAsItWas() {
        UpdateScenario opened = scenario();
        var other = new UpdateScenario(
                "Other",
                "something",
                DemoBoot.host("liveupdate=64M@1G console=com1 -- quiet"),
                XenBuilds.shipped().getFirst(),
                List.of(XenBuilds.shipped().getLast(), XenBuilds.shipped().getFirst()),
                opened.domains(),
                new org.framescope.engine.domains.Workload(7, 12.5, 3, 1L << 28, 1L << 29, 0.25, 0.35),
                StrategyKind.IN_USE_LIST,
                new UpdateOptions(false, org.framescope.engine.liveupdate.ImagePlacement.TOP_OF_REGION, false, 3),
                PauseRates.defaults()
                        .with(PauseRates.defaults().rates().getFirst().id(), 1234.5),
                new Expectation(Outcome.DIED, List.of("scribble"), "BUG"));
        editor.open(other, Path.of("other.json"));
        assertEquals(other, scenario());
        assertFalse(editor.changedProperty().get());
    }

    @Test
    void everySampleIsReadBackAsItWas() throws Exception {
        for (Sample sample : Samples.scenarios()) {
            UpdateScenario opened = ScenarioFile.read(sample.file(), Samples::hostFile);
            editor.open(opened, sample.file());
            assertEquals(opened, editor.scenarioProperty().get(), () -> sample.title() + ": " + editor.notes());
        }
    }

    @Test
    void anExpectationHoldsForTheScenarioAsItWasOnly() {
        UpdateScenario expecting = scenario().expecting(new Expectation(Outcome.SURVIVED, List.of(), ""));
        editor.open(expecting, null);
        assertNotNull(scenario().expect());
        editor.setRegion("2M");
        assertNull(scenario().expect());
        editor.setRegion("128M");
        assertNotNull(scenario().expect());
    }

    @Test
    void aChangeIsNoticedAndAFileTakesItIn() {
        DomainDraft web = editor.domains().get(1);
        web.memoryProperty().set("768M");
        assertEquals(768L << 20, scenario().domains().get(1).bytes());
        assertTrue(editor.changedProperty().get());
        editor.savedTo(Path.of("here.json"), scenario());
        assertFalse(editor.changedProperty().get());
        assertEquals(Path.of("here.json"), editor.fileProperty().get());
    }

    @Test
    void everyBadFieldOfADomainIsNamedInOneSentence() {
        DomainDraft web = editor.domains().get(1);
        web.memoryProperty().set("lots");
        assertEquals("memory", onlyProblem().field());
        assertEquals(1, onlyProblem().item());
        assertTrue(onlyProblem().text().contains("web") && onlyProblem().text().contains("lots"));
        web.memoryProperty().set("5000");
        assertEquals("memory", onlyProblem().field(), "no whole pages");
        web.memoryProperty().set("512M");
        web.vcpusProperty().set("0");
        assertEquals("vcpus", onlyProblem().field());
        web.vcpusProperty().set("2");
        web.countProperty().set("-1");
        assertEquals("count", onlyProblem().field());
        web.countProperty().set("1");
        web.nodeProperty().set(2);
        assertEquals("node", onlyProblem().field());
        web.nodeProperty().set(-1);
        web.nameProperty().set(" ");
        assertEquals("name", onlyProblem().field());
        web.nameProperty().set("web");
        assertTrue(editor.notes().isEmpty());
    }

    @Test
    void moreThanTheHostHasIsNoScenario() {
        editor.domains().get(1).memoryProperty().set("16 GiB");
        assertEquals(Place.DOMAINS, onlyProblem().place());
        assertTrue(editor.shareProperty().get().rest() < 0);
        editor.domains().get(1).memoryProperty().set("4000000000 GiB");
        assertEquals(Place.DOMAINS, onlyProblem().place());
    }

    @Test
    void severalAlikeAreNumbered() {
        editor.domains().get(1).countProperty().set("3");
        editor.domains().get(1).memoryProperty().set("64M");
        assertEquals(
                List.of("dom0", "web-1", "web-2", "web-3", "db"),
                scenario().domains().stream().map(domain -> domain.name()).toList());
        editor.domains().getFirst().countProperty().set("2");
        assertEquals("count", onlyProblem().field(), "there is one dom0");
    }

    @Test
    void rowsAreAddedDuplicatedAndRemoved() {
        editor.addDomain();
        assertEquals(4, editor.domains().size());
        editor.duplicateDomain(editor.domains().get(2));
        assertEquals("db", editor.domains().get(3).nameProperty().get());
        editor.domains().get(3).typeProperty().set(DomainType.PV);
        assertEquals(DomainType.HVM, scenario().domains().get(2).type(), "a copy is another row");
        editor.removeDomain(editor.domains().get(3));
        editor.domains().clear();
        assertEquals(Place.DOMAINS, onlyProblem().place());
        editor.addDomain();
        assertEquals("dom0", scenario().domains().getFirst().name());
    }

    @Test
    void updatesAreAddedMovedAndRemoved() {
        XenBuild other = editor.builds().getFirst();
        editor.addNext();
        editor.next().set(1, other);
        editor.moveNext(1, -1);
        assertEquals(other, scenario().next().getFirst());
        editor.moveNext(0, -1);
        assertEquals(other, scenario().next().getFirst(), "nothing is before the first");
        editor.removeNext(0);
        editor.removeNext(0);
        assertEquals(Place.XEN, onlyProblem().place());
    }

    @Test
    void theRegionIsAWordOfTheCommandLine() {
        editor.optionsProperty().set("console=com1 liveupdate=64M -- root=/dev/sda liveupdate=no");
        editor.setRegion("256M@1G");
        assertEquals(
                "console=com1 liveupdate=256M@1G -- root=/dev/sda liveupdate=no",
                editor.optionsProperty().get());
        editor.setRegion("");
        assertEquals(
                "console=com1 -- root=/dev/sda liveupdate=no",
                editor.optionsProperty().get());
        assertEquals(Place.OPTIONS, editor.notes().getFirst().place());
        assertFalse(editor.notes().getFirst().blocks(), "one may want to see what happens");
        editor.setRegion("2M");
        assertEquals("2M", editor.region());
    }

    @Test
    void whatXenDoesNotTakeIsRemarkedWhileItIsTyped() {
        editor.setRegion("64M@nowhere");
        assertEquals("liveupdate", editor.remarks().getFirst().option());
        editor.setRegion("64M");
        editor.firstProperty().set(XenBuilds.find("xen-4.14-dev").orElseThrow());
        assertEquals("liveupdate", editor.remarks().getFirst().option(), "a build without live update");
    }

    @Test
    void anotherHostBringsItsCommandLineAndKeepsTheRegion() {
        HostChoice one = editor.hosts().stream()
                .filter(host -> host.nodes() == 1)
                .findFirst()
                .orElseThrow();
        editor.domains().get(1).memoryProperty().set("256M");
        editor.domains().get(1).nodeProperty().set(1);
        editor.domains().getLast().memoryProperty().set("128M");
        assertEquals(1, scenario().domains().get(1).node());
        assertTrue(editor.optionsProperty().get().contains("crashkernel="));
        editor.setRegion("96M");
        editor.hostProperty().set(one);
        assertFalse(editor.optionsProperty().get().contains("crashkernel="));
        assertEquals("96M", editor.region());
        assertEquals("node", onlyProblem().field(), "which this host lacks");
    }

    @Test
    void aWorkloadIsCheckedOnlyWhileItIsOn() {
        WorkloadDraft workload = editor.workload();
        workload.fillProperty().set("110");
        assertNull(scenario().workload());
        workload.onProperty().set(true);
        assertEquals("fill", onlyProblem().field());
        workload.fillProperty().set("70 %");
        assertEquals(0.7, scenario().workload().fill());
        workload.smallestProperty().set("4G");
        assertEquals("smallest", onlyProblem().field());
        workload.smallestProperty().set("512M");
        workload.daysProperty().set("NaN");
        assertEquals("days", onlyProblem().field());
        workload.daysProperty().set("10000000");
        assertEquals("days", onlyProblem().field(), "too many events");
        workload.daysProperty().set("30");
        workload.seedProperty().set("-1");
        assertEquals("seed", onlyProblem().field());
    }

    @Test
    void aRateIsTheUsersUntilItIsReset() {
        RateDraft rate = editor.rates().getFirst();
        String usual = rate.source();
        rate.textProperty().set("3 ms");
        assertEquals(3e6, scenario().rates().rates().getFirst().nanos());
        assertFalse(rate.source().equals(usual));
        assertTrue(rate.changedProperty().get());
        rate.textProperty().set("soon");
        assertEquals(Place.RATES, onlyProblem().place());
        rate.textProperty().set("1000001 s");
        assertEquals(Place.RATES, onlyProblem().place());
        rate.reset();
        assertEquals(PauseRates.defaults(), scenario().rates());
        rate.textProperty().set("3 ms");
        editor.resetRates();
        assertEquals(PauseRates.defaults(), scenario().rates());
    }
}

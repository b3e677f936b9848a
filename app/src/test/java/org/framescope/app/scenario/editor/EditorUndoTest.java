package org.framescope.app.scenario.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.framescope.app.scenario.EditHistory;
import org.framescope.app.scenario.Samples;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.UpdateOptions;
import org.framescope.engine.xen.XenBuild;
import org.framescope.engine.xen.XenBuilds;

/** Every edit in the scenario editor can be undone and redone. */
class EditorUndoTest {

    private static final List<XenBuild> BUILDS = XenBuilds.shipped();
    private static final List<HostChoice> HOSTS = HostChoice.of(Samples.hosts());

    /** Edits; the number chooses a row, a value and the like. */
    private enum Edit {
        NAME((editor, n) -> editor.nameProperty().set("name " + n)),
        SHOWS((editor, n) -> editor.showsProperty().set("shows " + n)),
        HOST((editor, n) -> editor.hostProperty().set(HOSTS.get(n % HOSTS.size()))),
        OPTIONS((editor, n) -> editor.optionsProperty().set("liveupdate=" + n + "M console=com1")),
        REGION((editor, n) -> editor.setRegion(n == 0 ? "" : n + "M")),
        FIRST((editor, n) -> editor.firstProperty().set(BUILDS.get(n % BUILDS.size()))),
        ADD_NEXT((editor, n) -> editor.addNext()),
        REMOVE_NEXT((editor, n) -> {
            if (!editor.next().isEmpty()) {
                editor.removeNext(n % editor.next().size());
            }
        }),
        MOVE_NEXT((editor, n) -> editor.moveNext(0, 1)),
        ADD_DOMAIN((editor, n) -> editor.addDomain()),
        DUPLICATE((editor, n) -> onRow(editor, n, (row, value) -> editor.duplicateDomain(row))),
        REMOVE((editor, n) -> onRow(editor, n, (row, value) -> editor.removeDomain(row))),
        DOMAIN_NAME((editor, n) ->
                onRow(editor, n, (row, value) -> row.nameProperty().set("d" + value))),
        DOMAIN_MEMORY((editor, n) ->
                onRow(editor, n, (row, value) -> row.memoryProperty().set(value + "M"))),
        DOMAIN_TYPE((editor, n) -> onRow(
                editor,
                n,
                (row, value) -> row.typeProperty().set(DomainType.values()[value % DomainType.values().length]))),
        DOMAIN_DEVICE((editor, n) ->
                onRow(editor, n, (row, value) -> row.passthroughProperty().set(value % 2 == 0))),
        DOMAIN_COUNT((editor, n) ->
                onRow(editor, n, (row, value) -> row.countProperty().set("" + value))),
        WORKLOAD((editor, n) -> editor.workload().onProperty().set(n % 2 == 0)),
        DAYS((editor, n) -> editor.workload().daysProperty().set("" + n)),
        SEED((editor, n) -> editor.workload().seedProperty().set("not " + n)),
        STRATEGY((editor, n) -> editor.strategyProperty().set(StrategyKind.values()[n % 2])),
        MODEL((editor, n) -> editor.modelProperty()
                .set(new UpdateOptions(
                        n % 2 == 0, UpdateOptions.DEFAULT.placement(), n % 3 == 0, UpdateOptions.PASSES_OF_STRATEGY))),
        RATE((editor, n) ->
                editor.rates().get(n % editor.rates().size()).textProperty().set(n + " us")),
        RESET_RATES((editor, n) -> editor.resetRates());

        private final BiConsumer<ScenarioEditorViewModel, Integer> action;

        Edit(BiConsumer<ScenarioEditorViewModel, Integer> action) {
            this.action = action;
        }

        private static void onRow(ScenarioEditorViewModel editor, int n, BiConsumer<DomainDraft, Integer> action) {
            if (!editor.domains().isEmpty()) {
                action.accept(editor.domains().get(n % editor.domains().size()), n);
            }
        }
    }

    private record Act(Edit edit, int number) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.of(Edit.class), Arbitraries.integers().between(0, 40))
                .as(Act::new)
                .list()
                .ofMaxSize(25);
    }

    private static ScenarioEditorViewModel editor() {
        var editor = new ScenarioEditorViewModel(BUILDS, HOSTS);
        editor.open(NewScenario.suggested(editor.hosts(), editor.builds()), null);
        return editor;
    }

    @Property(tries = 60)
    void undoneGivesTheStartAndRedoneGivesTheEnd(@ForAll("acts") List<Act> acts) {
        ScenarioEditorViewModel editor = editor();
        EditorState start = EditorState.of(editor);
        var startScenario = editor.scenarioProperty().get();
        acts.forEach(act -> act.edit.action.accept(editor, act.number));
        EditorState end = EditorState.of(editor);
        var endScenario = editor.scenarioProperty().get();
        EditHistory<?> history = editor.history();
        while (history.canUndoProperty().get()) {
            history.undo();
        }
        assertEquals(start, EditorState.of(editor));
        assertEquals(startScenario, editor.scenarioProperty().get());
        assertFalse(editor.changedProperty().get());
        while (history.canRedoProperty().get()) {
            history.redo();
        }
        assertEquals(end, EditorState.of(editor));
        assertEquals(endScenario, editor.scenarioProperty().get());
    }

    @Example
    void theLettersOfAWordAreOneEdit() {
        ScenarioEditorViewModel editor = editor();
        String before = editor.domains().getFirst().memoryProperty().get();
        for (String typed : List.of("7", "76", "768", "768M")) {
            editor.domains().getFirst().memoryProperty().set(typed);
        }
        editor.history().undo();
        assertEquals(before, editor.domains().getFirst().memoryProperty().get());
        assertFalse(editor.history().canUndoProperty().get());
    }

    @Example
    void aHostWithItsCommandLineIsOneEdit() {
        ScenarioEditorViewModel editor = editor();
        EditorState before = EditorState.of(editor);
        HostChoice other = HOSTS.stream()
                .filter(choice -> choice != editor.hostProperty().get())
                .findFirst()
                .orElseThrow();
        editor.hostProperty().set(other);
        editor.history().undo();
        assertEquals(before, EditorState.of(editor));
        assertFalse(editor.history().canUndoProperty().get());
    }

    @Example
    void aRowThatComesBackIsTheSameRow() {
        ScenarioEditorViewModel editor = editor();
        DomainDraft row = editor.domains().get(1);
        editor.removeDomain(row);
        editor.history().undo();
        assertSame(row, editor.domains().get(1));
    }

    @Example
    void openingBeginsAnew() {
        ScenarioEditorViewModel editor = editor();
        editor.nameProperty().set("other");
        assertTrue(editor.history().canUndoProperty().get());
        editor.open(NewScenario.suggested(editor.hosts(), editor.builds()), null);
        assertFalse(editor.history().canUndoProperty().get());
    }
}

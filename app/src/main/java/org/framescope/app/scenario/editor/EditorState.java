package org.framescope.app.scenario.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ObservableList;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.UpdateOptions;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** All that is typed and chosen in the editor at one moment, right or wrong: what undo goes back to. */
record EditorState(
        String name,
        String shows,
        @Nullable HostChoice host,
        String options,
        @Nullable XenBuild first,
        List<XenBuild> next,
        List<Row> domains,
        boolean workloadOn,
        List<String> workload,
        StrategyKind strategy,
        UpdateOptions model,
        List<Rate> rates) {

    /** A row of the table of domains; the draft says which row it is, whatever stands in it. */
    record Row(
            DomainDraft draft,
            String name,
            DomainType type,
            String memory,
            String vcpus,
            boolean passthrough,
            int node,
            String count) {

        static Row of(DomainDraft draft) {
            return new Row(
                    draft,
                    draft.nameProperty().get(),
                    draft.typeProperty().get(),
                    draft.memoryProperty().get(),
                    draft.vcpusProperty().get(),
                    draft.passthroughProperty().get(),
                    draft.nodeProperty().get(),
                    draft.countProperty().get());
        }

        DomainDraft restored() {
            draft.nameProperty().set(name);
            draft.typeProperty().set(type);
            draft.memoryProperty().set(memory);
            draft.vcpusProperty().set(vcpus);
            draft.passthroughProperty().set(passthrough);
            draft.nodeProperty().set(node);
            draft.countProperty().set(count);
            return draft;
        }
    }

    /** A figure in the list of rates. */
    record Rate(RateDraft draft, String text) {

        RateDraft restored() {
            draft.textProperty().set(text);
            return draft;
        }
    }

    static EditorState of(ScenarioEditorViewModel editor) {
        return new EditorState(
                editor.nameProperty().get(),
                editor.showsProperty().get(),
                editor.hostProperty().get(),
                editor.optionsProperty().get(),
                editor.firstProperty().get(),
                List.copyOf(editor.next()),
                editor.domains().stream().map(Row::of).toList(),
                editor.workload().onProperty().get(),
                editor.workload().texts(),
                editor.strategyProperty().get(),
                editor.modelProperty().get(),
                editor.rates().stream()
                        .map(rate -> new Rate(rate, rate.textProperty().get()))
                        .toList());
    }

    /** Puts everything back into the editor. Rows that are still there stay the same ones, and keep the keyboard. */
    void restore(ScenarioEditorViewModel editor) {
        editor.nameProperty().set(name);
        editor.showsProperty().set(shows);
        editor.hostProperty().set(host);
        editor.optionsProperty().set(options);
        editor.firstProperty().set(first);
        refill(editor.next(), next);
        refill(editor.domains(), domains.stream().map(Row::restored).toList());
        editor.workload().onProperty().set(workloadOn);
        editor.workload().setTexts(workload);
        editor.strategyProperty().set(strategy);
        editor.modelProperty().set(model);
        refill(editor.rates(), rates.stream().map(Rate::restored).toList());
    }

    private static <T> void refill(ObservableList<T> list, List<T> wanted) {
        if (!list.equals(wanted)) {
            list.setAll(wanted);
        }
    }

    /** The field in which alone this state differs from an earlier one; null when more than one text differs. */
    @Nullable Object typedSince(EditorState before) {
        Map<Object, String> texts = texts();
        Map<Object, String> earlier = before.texts();
        if (!texts.keySet().equals(earlier.keySet()) || !choices().equals(before.choices())) {
            return null;
        }
        List<Object> different = texts.keySet().stream()
                .filter(field -> !Objects.equals(texts.get(field), earlier.get(field)))
                .toList();
        return different.size() == 1 ? different.getFirst() : null;
    }

    private Map<Object, String> texts() {
        Map<Object, String> texts = new LinkedHashMap<>();
        texts.put("name", name);
        texts.put("shows", shows);
        texts.put("options", options);
        for (Row row : domains) {
            texts.put(List.of(row.draft, DomainDraft.NAME), row.name);
            texts.put(List.of(row.draft, DomainDraft.MEMORY), row.memory);
            texts.put(List.of(row.draft, DomainDraft.VCPUS), row.vcpus);
            texts.put(List.of(row.draft, DomainDraft.COUNT), row.count);
        }
        for (int i = 0; i < workload.size(); i++) {
            texts.put(List.of("workload", i), workload.get(i));
        }
        rates.forEach(rate -> texts.put(rate.draft, rate.text));
        return texts;
    }

    private List<@Nullable Object> choices() {
        List<@Nullable Object> choices = new ArrayList<>(Arrays.asList(host, first, next, workloadOn, strategy, model));
        for (Row row : domains) {
            choices.addAll(List.of(row.type, row.passthrough, row.node));
        }
        return choices;
    }
}

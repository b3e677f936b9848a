package org.framescope.app.scenario.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.HostSummary;
import org.framescope.app.scenario.OptionCheck;
import org.framescope.app.scenario.editor.EditorNote.Place;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.Workload;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.LiveUpdateOption;
import org.framescope.engine.host.OptionRemark;
import org.framescope.engine.liveupdate.StrategyKind;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.pause.PauseRate;
import org.framescope.engine.liveupdate.pause.PauseRates;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/**
 * What the editor's fields mean, all at once.
 *
 * @param scenario what they say; null while something must be mended
 * @param notes what is wrong or worth knowing
 * @param remarks what Xen would not take as written of its command line
 * @param share how the host's memory is divided; null without a host
 */
record ScenarioReading(
        @Nullable UpdateScenario scenario,
        List<EditorNote> notes,
        List<OptionRemark> remarks,
        @Nullable MemoryShare share) {

    static ScenarioReading of(ScenarioEditorViewModel editor) {
        return new Reader(editor).read();
    }

    /** Reads the fields part by part and collects what is wrong with them. */
    private static final class Reader {

        private final ScenarioEditorViewModel editor;
        private final List<EditorNote> notes = new ArrayList<>();

        Reader(ScenarioEditorViewModel editor) {
            this.editor = editor;
        }

        ScenarioReading read() {
            HostChoice host = editor.hostProperty().get();
            XenBuild first = editor.firstProperty().get();
            if (host == null) {
                notes.add(EditorNote.problem(Place.HOST, 0, "", Texts.get("editor.host.missing")));
            }
            if (first == null) {
                notes.add(EditorNote.problem(Place.XEN, 0, "", Texts.get("editor.first.missing")));
            }
            if (editor.next().isEmpty()) {
                notes.add(EditorNote.problem(Place.XEN, 0, "", Texts.get("editor.next.missing")));
            }
            String options = editor.optionsProperty().get();
            List<OptionRemark> remarks = first == null ? List.of() : OptionCheck.remarks(options, first);
            long region = first == null ? 0 : regionBytes(options, first);
            List<DomainSpec> domains = domains(host == null ? Integer.MAX_VALUE : host.nodes());
            Workload workload = editor.workload().read(notes::add);
            PauseRates rates = rates();
            MemoryShare share = host == null ? null : share(host, region, domains, workload);
            boolean blocked = notes.stream().anyMatch(EditorNote::blocks);
            if (blocked || host == null || first == null) {
                return new ScenarioReading(null, List.copyOf(notes), remarks, share);
            }
            UpdateScenario read = new UpdateScenario(
                    editor.nameProperty().get().strip(),
                    editor.showsProperty().get().strip(),
                    host.host().withCommandLine(options),
                    first,
                    editor.next(),
                    domains,
                    workload,
                    editor.strategyProperty().get(),
                    editor.modelProperty().get(),
                    rates,
                    null);
            return new ScenarioReading(asOpened(read), List.copyOf(notes), remarks, share);
        }

        /** How a run should end holds for the scenario as it was written, and for no other. */
        private UpdateScenario asOpened(UpdateScenario read) {
            UpdateScenario saved = editor.saved();
            return saved != null && read.expecting(saved.expect()).equals(saved) ? saved : read;
        }

        private long regionBytes(String options, XenBuild first) {
            LiveUpdateOption region = OptionCheck.region(options, first);
            if (editor.strategyProperty().get() == StrategyKind.RESERVED_REGION && region.size() == 0) {
                notes.add(EditorNote.hint(Place.OPTIONS, Texts.get("editor.region.missing")));
            }
            return region.size();
        }

        private List<DomainSpec> domains(int nodes) {
            List<DomainSpec> domains = new ArrayList<>();
            int row = 0;
            for (DomainDraft draft : editor.domains()) {
                domains.addAll(draft.read(row++, nodes, notes::add));
            }
            if (editor.domains().isEmpty()) {
                notes.add(EditorNote.problem(Place.DOMAINS, 0, "", Texts.get("editor.domains.missing")));
            }
            if (domains.size() > DomainDraft.MOST_ALIKE) {
                notes.add(EditorNote.problem(
                        Place.DOMAINS, 0, "", Texts.get("editor.domains.many", Units.count(DomainDraft.MOST_ALIKE))));
            }
            findDoubles(domains);
            return domains;
        }

        private void findDoubles(List<DomainSpec> domains) {
            Set<String> names = new HashSet<>();
            for (DomainSpec domain : domains) {
                if (!names.add(domain.name())) {
                    notes.add(EditorNote.hint(Place.DOMAINS, Texts.get("editor.domain.name.twice", domain.name())));
                    return;
                }
            }
        }

        private PauseRates rates() {
            List<PauseRate> rates = new ArrayList<>();
            int row = 0;
            for (RateDraft draft : editor.rates()) {
                PauseRate rate = draft.read(row++, notes::add);
                rates.add(Objects.requireNonNullElse(rate, draft.rate()));
            }
            return new PauseRates(rates);
        }

        private MemoryShare share(HostChoice host, long region, List<DomainSpec> domains, @Nullable Workload workload) {
            long ram = HostSummary.ramBytes(host.host());
            long asked = 0;
            for (DomainSpec domain : domains) {
                // a sum beyond every machine must not turn negative
                asked = Math.min(Long.MAX_VALUE / 2, asked) + Math.min(Long.MAX_VALUE / 4, domain.bytes());
            }
            if (asked > ram) {
                notes.add(EditorNote.problem(
                        Place.DOMAINS, 0, "", Texts.get("editor.domains.large", Units.size(asked), Units.size(ram))));
            }
            long filled = workload == null ? 0 : (long) (workload.fill() * ram);
            return new MemoryShare(ram, region, asked, Math.max(0, filled - asked));
        }
    }
}

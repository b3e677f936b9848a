package org.framescope.app.scenario.editor;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.editor.EditorNote.Place;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.SizeText;

/** One row of the table of domains: a domain, or several alike, as it is typed. */
public final class DomainDraft {

    /** Names of the fields in notes. */
    public static final String NAME = "name";

    public static final String MEMORY = "memory";
    public static final String VCPUS = "vcpus";
    public static final String NODE = "node";
    public static final String COUNT = "count";

    /** Most domains: Xen's numbers for special ones begin here (DOMID_FIRST_RESERVED). */
    static final int MOST_ALIKE = 0x7ff0;

    /** Most virtual CPUs of a domain: what Xen allows a PV guest on x86. Recalled, not recorded. */
    static final int MOST_VCPUS = 8192;

    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<DomainType> type = new SimpleObjectProperty<>(DomainType.PVH);
    private final StringProperty memory = new SimpleStringProperty("");
    private final StringProperty vcpus = new SimpleStringProperty("1");
    private final BooleanProperty passthrough = new SimpleBooleanProperty();
    private final ObjectProperty<Integer> node = new SimpleObjectProperty<>(DomainSpec.ANY_NODE);
    private final StringProperty count = new SimpleStringProperty("1");

    /** A row for {@code alike} domains such as {@code spec}. */
    static DomainDraft of(DomainSpec spec, String name, int alike) {
        var draft = new DomainDraft();
        draft.name.set(name);
        draft.type.set(spec.type());
        draft.memory.set(SizeText.write(spec.bytes()));
        draft.vcpus.set(String.valueOf(spec.vcpus()));
        draft.passthrough.set(spec.passthrough());
        draft.node.set(spec.node());
        draft.count.set(String.valueOf(alike));
        return draft;
    }

    DomainDraft copy() {
        var copy = new DomainDraft();
        copy.name.set(name.get());
        copy.type.set(type.get());
        copy.memory.set(memory.get());
        copy.vcpus.set(vcpus.get());
        copy.passthrough.set(passthrough.get());
        copy.node.set(node.get());
        copy.count.set(count.get());
        return copy;
    }

    /**
     * The domains that the row stands for; none when something is wrong with it.
     *
     * @param row number of the row, from 0
     * @param nodes number of the host's NUMA nodes, at least 1
     * @param notes takes what is wrong
     */
    List<DomainSpec> read(int row, int nodes, Consumer<EditorNote> notes) {
        OptionalLong bytes = SizeText.parse(memory.get());
        OptionalLong cpus = NumberInput.whole(vcpus.get(), 1, MOST_VCPUS);
        OptionalLong alike = NumberInput.whole(count.get(), 1, MOST_ALIKE);
        String called = name.get().isBlank() ? Texts.get("editor.domain.unnamed", row + 1) : name.get();
        boolean sound = true;
        if (name.get().isBlank()) {
            notes.accept(EditorNote.problem(Place.DOMAINS, row, NAME, Texts.get("editor.domain.name.bad", row + 1)));
            sound = false;
        }
        if (bytes.isEmpty() || bytes.getAsLong() <= 0 || bytes.getAsLong() % Units.PAGE_SIZE != 0) {
            notes.accept(EditorNote.problem(
                    Place.DOMAINS, row, MEMORY, Texts.get("editor.domain.memory.bad", called, memory.get())));
            sound = false;
        }
        if (cpus.isEmpty()) {
            notes.accept(EditorNote.problem(
                    Place.DOMAINS, row, VCPUS, Texts.get("editor.domain.vcpus.bad", called, vcpus.get())));
            sound = false;
        }
        if (alike.isEmpty()) {
            notes.accept(EditorNote.problem(
                    Place.DOMAINS, row, COUNT, Texts.get("editor.domain.count.bad", called, count.get())));
            sound = false;
        } else if (row == 0 && alike.getAsLong() != 1) {
            notes.accept(EditorNote.problem(Place.DOMAINS, row, COUNT, Texts.get("editor.domain.dom0.bad", called)));
            sound = false;
        }
        if (node.get() >= nodes) {
            notes.accept(EditorNote.problem(
                    Place.DOMAINS, row, NODE, Texts.get("editor.domain.node.bad", called, node.get())));
            sound = false;
        }
        return sound ? specs(bytes.getAsLong(), (int) cpus.getAsLong(), (int) alike.getAsLong()) : List.of();
    }

    private List<DomainSpec> specs(long bytes, int cpus, int alike) {
        String base = name.get().strip();
        return IntStream.rangeClosed(1, alike)
                .mapToObj(number -> new DomainSpec(
                        alike == 1 ? base : base + "-" + number,
                        type.get(),
                        bytes,
                        cpus,
                        passthrough.get(),
                        node.get()))
                .toList();
    }

    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<DomainType> typeProperty() {
        return type;
    }

    public StringProperty memoryProperty() {
        return memory;
    }

    public StringProperty vcpusProperty() {
        return vcpus;
    }

    public BooleanProperty passthroughProperty() {
        return passthrough;
    }

    /** Number of the NUMA node, -1 for any. */
    public ObjectProperty<Integer> nodeProperty() {
        return node;
    }

    /** How many domains are alike. */
    public StringProperty countProperty() {
        return count;
    }

    Observable[] parts() {
        return new Observable[] {name, type, memory, vcpus, passthrough, node, count};
    }
}

package org.framescope.app.scenario.editor;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.editor.EditorNote.Place;
import org.framescope.engine.domains.Workload;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.SizeText;
import org.jspecify.annotations.Nullable;

/** What happens on the host before the first update, as it is typed. */
public final class WorkloadDraft {

    /** Names of the fields in notes. */
    public static final String SEED = "seed";

    public static final String DAYS = "days";
    public static final String STARTS = "starts";
    public static final String SMALLEST = "smallest";
    public static final String LARGEST = "largest";
    public static final String BALLOONS = "balloons";
    public static final String FILL = "fill";

    private static final Workload SUGGESTED = new Workload(1, 30, 24, 512 * Units.MIB, 2 * Units.GIB, 4, 0.7);

    private final BooleanProperty on = new SimpleBooleanProperty();
    private final StringProperty seed = new SimpleStringProperty();
    private final StringProperty days = new SimpleStringProperty();
    private final StringProperty starts = new SimpleStringProperty();
    private final StringProperty smallest = new SimpleStringProperty();
    private final StringProperty largest = new SimpleStringProperty();
    private final StringProperty balloons = new SimpleStringProperty();
    private final StringProperty fill = new SimpleStringProperty();

    WorkloadDraft() {
        write(SUGGESTED);
    }

    /** Shows a workload; null for none, of which a suggestion stays behind the switch. */
    void show(@Nullable Workload workload) {
        on.set(workload != null);
        write(workload == null ? SUGGESTED : workload);
    }

    private void write(Workload workload) {
        seed.set(String.valueOf(workload.seed()));
        days.set(NumberInput.text(workload.days()));
        starts.set(NumberInput.text(workload.startsPerDay()));
        smallest.set(SizeText.write(workload.smallest()));
        largest.set(SizeText.write(workload.largest()));
        balloons.set(NumberInput.text(workload.balloonsPerDay()));
        fill.set(Percent.text(workload.fill()));
    }

    /**
     * The workload; null when there is none or something is wrong with it.
     *
     * @param notes takes what is wrong
     */
    @Nullable Workload read(Consumer<EditorNote> notes) {
        if (!on.get()) {
            return null;
        }
        var fields = new Fields(notes);
        long chosenSeed = fields.seed();
        double length = fields.number(DAYS, days.get());
        double perDay = fields.number(STARTS, starts.get());
        long least = fields.size(SMALLEST, smallest.get());
        long most = fields.size(LARGEST, largest.get());
        double changes = fields.number(BALLOONS, balloons.get());
        OptionalDouble share = Percent.parse(fill.get());
        if (share.isEmpty()) {
            fields.bad(FILL, "editor.workload.fill.bad", fill.get());
        }
        if (fields.sound && least > most) {
            fields.bad(SMALLEST, "editor.workload.order.bad", smallest.get(), largest.get());
        }
        double events = length * Math.max(perDay, changes);
        if (fields.sound && events > Workload.MOST_EVENTS) {
            fields.bad(
                    DAYS,
                    "editor.workload.events.bad",
                    Units.count(Math.round(events)),
                    Units.count(Workload.MOST_EVENTS));
        }
        return fields.sound
                ? new Workload(chosenSeed, length, perDay, least, most, changes, share.orElseThrow())
                : null;
    }

    /** Reads field by field and remembers whether all were sound. */
    private final class Fields {

        private final Consumer<EditorNote> notes;
        private boolean sound = true;

        Fields(Consumer<EditorNote> notes) {
            this.notes = notes;
        }

        void bad(String field, String key, Object... values) {
            notes.accept(EditorNote.problem(Place.WORKLOAD, 0, field, Texts.get(key, values)));
            sound = false;
        }

        long seed() {
            OptionalLong value = NumberInput.whole(seed.get(), 0, Long.MAX_VALUE);
            if (value.isEmpty()) {
                bad(SEED, "editor.workload.seed.bad", seed.get());
            }
            return value.orElse(0);
        }

        double number(String field, String text) {
            OptionalDouble value = NumberInput.number(text, 0, Workload.MOST_EVENTS);
            if (value.isEmpty()) {
                bad(field, "editor.workload.number.bad", text);
            }
            return value.orElse(0);
        }

        long size(String field, String text) {
            OptionalLong value = SizeText.parse(text);
            if (value.isEmpty() || value.getAsLong() <= 0 || value.getAsLong() % Units.PAGE_SIZE != 0) {
                bad(field, "editor.workload.size.bad", text);
            }
            return value.orElse(0);
        }
    }

    /** Whether anything happens at all. */
    public BooleanProperty onProperty() {
        return on;
    }

    public StringProperty seedProperty() {
        return seed;
    }

    public StringProperty daysProperty() {
        return days;
    }

    /** Mean number of domains that are created a day. */
    public StringProperty startsProperty() {
        return starts;
    }

    public StringProperty smallestProperty() {
        return smallest;
    }

    public StringProperty largestProperty() {
        return largest;
    }

    /** Mean number of domains that change their size a day. */
    public StringProperty balloonsProperty() {
        return balloons;
    }

    /** Share of the host's memory that domains fill on average, in per cent. */
    public StringProperty fillProperty() {
        return fill;
    }

    private List<StringProperty> fields() {
        return List.of(seed, days, starts, smallest, largest, balloons, fill);
    }

    /** All that is typed, in an order that stays. */
    List<String> texts() {
        return fields().stream().map(StringProperty::get).toList();
    }

    /** Puts back what {@link #texts} gave. */
    void setTexts(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            fields().get(i).set(texts.get(i));
        }
    }

    Observable[] parts() {
        return new Observable[] {on, seed, days, starts, smallest, largest, balloons, fill};
    }
}

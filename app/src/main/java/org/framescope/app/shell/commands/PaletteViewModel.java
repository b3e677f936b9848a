package org.framescope.app.shell.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.framescope.app.settings.Remembered;
import org.jspecify.annotations.Nullable;

/**
 * The command palette: all that can be done, found by some letters of its name. Without letters, what was used lately
 * comes first.
 */
public final class PaletteViewModel {

    /** How many of those that were used lately are remembered. */
    static final int MOST_LATELY = 8;

    /** What is found by where it stands, and not by its name, comes behind. */
    private static final int BY_PLACE = -1000;

    private record Hit(PaletteItem item, int score) {}

    private final Supplier<Stream<PaletteItem>> source;
    private final ObservableList<String> lately = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<PaletteItem> found = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable PaletteItem> chosen = new ReadOnlyObjectWrapper<>();
    private List<PaletteItem> all = List.of();

    /** @param source all that there is to find, as it is when the palette opens */
    public PaletteViewModel(Supplier<Stream<PaletteItem>> source, Remembered remembered) {
        this.source = source;
        remembered.names("palette.lately", lately);
        query.addListener(typed -> search());
    }

    /** Looks anew at what there is, with nothing typed yet. */
    public void open() {
        all = source.get().toList();
        query.set("");
        search();
    }

    private void search() {
        String searched = query.get().strip();
        found.setAll(searched.isEmpty() ? latelyFirst() : best(searched));
        chosen.set(found.isEmpty() ? null : found.getFirst());
    }

    private List<PaletteItem> latelyFirst() {
        List<PaletteItem> items = new ArrayList<>();
        for (String id : lately) {
            all.stream().filter(item -> item.id().equals(id)).forEach(items::add);
        }
        all.stream().filter(item -> !lately.contains(item.id())).forEach(items::add);
        // stable: what Enter would not do comes behind what it does
        items.sort(Comparator.comparing((PaletteItem item) -> !item.possible()));
        return items;
    }

    private List<PaletteItem> best(String searched) {
        List<Hit> hits = new ArrayList<>();
        for (PaletteItem item : all) {
            OptionalInt byTitle = Fuzzy.score(searched, item.title());
            OptionalInt byPlace = Fuzzy.score(searched, item.title() + " " + item.place());
            if (byTitle.isPresent()) {
                hits.add(new Hit(item, byTitle.getAsInt()));
            } else if (byPlace.isPresent()) {
                hits.add(new Hit(item, BY_PLACE + byPlace.getAsInt()));
            }
        }
        // what was typed decides, so that somebody who typed a command's name reads why it cannot be done;
        // stable: of the same score, in the order of the menus
        hits.sort(Comparator.comparingInt(Hit::score)
                .thenComparing((Hit hit) -> hit.item().possible())
                .reversed());
        return hits.stream().map(Hit::item).toList();
    }

    /** Chooses the item that is {@code by} places further down, or up; stays at the ends of the list. */
    public void move(int by) {
        if (!found.isEmpty()) {
            int at = Math.max(0, found.indexOf(chosen.get()));
            chosen.set(found.get(Math.clamp((long) at + by, 0, found.size() - 1)));
        }
    }

    /** Chooses one of those that were found. */
    public void choose(PaletteItem item) {
        if (found.contains(item)) {
            chosen.set(item);
        }
    }

    /**
     * Remembers that the chosen item was used.
     *
     * @return what is to be done now that the palette has gone; null when the item cannot be done, and the palette stays
     */
    public @Nullable Runnable use() {
        PaletteItem item = chosen.get();
        if (item == null || !item.possible()) {
            return null;
        }
        if (!item.id().isEmpty()) {
            List<String> used = new ArrayList<>(lately);
            used.remove(item.id());
            used.addFirst(item.id());
            lately.setAll(used.subList(0, Math.min(MOST_LATELY, used.size())));
        }
        return item.action();
    }

    /** What is typed. */
    public StringProperty queryProperty() {
        return query;
    }

    /** All that has what is typed, the best first. */
    public ObservableList<PaletteItem> found() {
        return found;
    }

    /** The item that Enter does; null when nothing was found. */
    public ReadOnlyObjectProperty<@Nullable PaletteItem> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Of how many items the found ones are. */
    public int size() {
        return all.size();
    }

    /** Whether an item is among those that were used lately. */
    public boolean isLately(PaletteItem item) {
        return lately.contains(item.id());
    }
}

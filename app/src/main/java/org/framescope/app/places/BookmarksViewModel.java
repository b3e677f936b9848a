package org.framescope.app.places;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.InputFile;
import org.jspecify.annotations.Nullable;

/** The bookmarks of the open run, kept in its side file. */
public final class BookmarksViewModel {

    private static final Comparator<Bookmark> BY_ADDRESS = Comparator.<Bookmark>comparingLong(
                    bookmark -> bookmark.range().start())
            .thenComparingLong(bookmark -> bookmark.range().end())
            .thenComparing(Bookmark::name);

    /** Work with files that may fail. */
    @FunctionalInterface
    private interface FileWork {
        void run() throws InputException;
    }

    private final Executor worker;
    private final Executor window;
    private final ObservableList<Bookmark> all = FXCollections.observableArrayList();
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Bookmark> removed = new ReadOnlyObjectWrapper<>();
    private @Nullable SideFileStore store;

    /**
     * @param worker does one thing after the other
     * @param window the thread of the window
     */
    BookmarksViewModel(Executor worker, Executor window) {
        this.worker = worker;
        this.window = window;
    }

    /** All bookmarks, by address. Changed by the methods of this class only. */
    ObservableList<Bookmark> all() {
        return all;
    }

    /** Whether they are drawn on the map. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    public void toggleShown() {
        shown.set(!shown.get());
    }

    /** Why the side file could not be read or written, in one sentence; empty when all is well. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The bookmark that was removed last and can be restored; null for none. */
    ReadOnlyObjectProperty<@Nullable Bookmark> removedProperty() {
        return removed.getReadOnlyProperty();
    }

    /** Where the bookmarks are kept; null while nothing is open. */
    @Nullable Path file() {
        return store == null ? null : store.file();
    }

    /**
     * Takes the bookmarks of another run.
     *
     * @param of what the run is called
     */
    void open(Path file, String of) {
        var opened = new SideFileStore(file, of);
        store = opened;
        all.clear();
        removed.set(null);
        problem.set("");
        worker.execute(() -> {
            try {
                List<Bookmark> loaded = opened.load();
                window.execute(() -> {
                    if (store == opened) {
                        // what was kept while the file was read stays
                        boolean early = !all.isEmpty();
                        all.addAll(loaded);
                        all.sort(BY_ADDRESS);
                        if (early) {
                            save();
                        }
                    }
                });
            } catch (InputException e) {
                window.execute(() -> tell(opened, e));
            }
        });
    }

    void add(Bookmark bookmark) {
        put(null, bookmark);
    }

    /** Puts a bookmark in the place of another one; null to add it. */
    void put(@Nullable Bookmark before, Bookmark bookmark) {
        if (before == null && all.size() >= SideFile.MOST) {
            problem.set(Texts.get("bookmarks.too-many", Integer.toString(SideFile.MOST)));
            return;
        }
        all.remove(before);
        all.add(bookmark);
        all.sort(BY_ADDRESS);
        save();
    }

    void remove(Bookmark bookmark) {
        if (all.remove(bookmark)) {
            removed.set(bookmark);
            save();
        }
    }

    /** Brings back what was removed last. */
    void restore() {
        Bookmark last = removed.get();
        if (last != null) {
            removed.set(null);
            add(last);
        }
    }

    /** Adds the bookmarks of another side file; those that are here already are not added twice. */
    void importFrom(Path file) {
        SideFileStore here = store;
        worker.execute(() -> {
            try {
                List<Bookmark> read = SideFile.read(file);
                window.execute(() -> {
                    if (here == store) {
                        merge(read);
                    }
                });
            } catch (InputException e) {
                window.execute(() -> tell(here, e));
            }
        });
    }

    private void merge(List<Bookmark> read) {
        List<Bookmark> fresh =
                read.stream().distinct().filter(each -> !all.contains(each)).toList();
        if (all.size() + fresh.size() > SideFile.MOST) {
            problem.set(Texts.get("bookmarks.too-many", Integer.toString(SideFile.MOST)));
        } else if (!fresh.isEmpty()) {
            all.addAll(fresh);
            all.sort(BY_ADDRESS);
            save();
        }
    }

    /** Writes the bookmarks into a file of the user's choice. */
    void exportTo(Path file) {
        SideFileStore here = store;
        if (here != null) {
            List<Bookmark> bookmarks = new ArrayList<>(all);
            run(here, () -> here.exportTo(file, bookmarks));
        }
    }

    /** Writes the side file although it could not be read; what it held is kept beside it. */
    void replaceFile() {
        SideFileStore here = store;
        if (here != null) {
            List<Bookmark> bookmarks = new ArrayList<>(all);
            run(here, () -> here.replace(bookmarks));
        }
    }

    private void save() {
        SideFileStore here = store;
        if (here != null) {
            List<Bookmark> bookmarks = new ArrayList<>(all);
            run(here, () -> here.save(bookmarks));
        }
    }

    private void run(@Nullable SideFileStore here, FileWork work) {
        worker.execute(() -> {
            try {
                work.run();
                window.execute(() -> {
                    if (here == store) {
                        problem.set("");
                    }
                });
            } catch (InputException e) {
                window.execute(() -> tell(here, e));
            }
        });
    }

    private void tell(@Nullable SideFileStore of, InputException e) {
        if (of == store) {
            String place = e.place().isEmpty() ? "" : e.place() + ": ";
            problem.set(Texts.get("bookmarks.problem", InputFile.nameFrom(e.file()), place + e.reason()));
        }
    }
}

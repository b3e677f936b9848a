package org.framescope.app.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.Units;
import org.jspecify.annotations.Nullable;

/** The choices of the export dialog, and what is to be said of them before anything is written. */
public final class ExportViewModel {

    /** Which colours a picture has. */
    enum Look {
        LIGHT,
        DARK
    }

    private final ExportMemory memory;
    private final List<ExportSubject> subjects;
    private final WalkChoices walk;
    private final ObjectProperty<ExportSubject> subject = new SimpleObjectProperty<>();
    private final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>();
    private final StringProperty width = new SimpleStringProperty();
    private final StringProperty height = new SimpleStringProperty();
    private final ObjectProperty<Integer> scale = new SimpleObjectProperty<>(1);
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.LIGHT);
    private final ObjectProperty<Boolean> whole = new SimpleObjectProperty<>(false);
    private final StringProperty place = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper objection = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable ExportPlan> plan = new ReadOnlyObjectWrapper<>();
    private boolean filling;

    /**
     * @param subjects what can be exported, at least one
     * @param dark whether the window is dark
     */
    ExportViewModel(ExportMemory memory, List<ExportSubject> subjects, WalkChoices walk, boolean dark) {
        this.memory = memory;
        this.subjects = List.copyOf(subjects);
        this.walk = walk;
        width.set(memory.get("width", "1280"));
        height.set(memory.get("height", "800"));
        scale.set(memory.number("scale", 1, 1, PageSize.MOST_SCALE));
        look.set(dark ? Look.DARK : Look.LIGHT);
        whole.set(memory.get("whole", "false").equals("true"));
        subject.subscribe(this::subjectChanged);
        format.subscribe(chosen -> formatChanged());
        List.of(width, height, place).forEach(text -> text.subscribe(now -> check()));
        List.of(scale, look, whole).forEach(choice -> ((ObjectProperty<?>) choice).subscribe(now -> check()));
        walk.onChange(this::check);
        String last = memory.get("what", "map");
        subject.set(this.subjects.stream()
                .filter(each -> each.kind().equals(last))
                .findFirst()
                .orElse(this.subjects.getFirst()));
    }

    private void subjectChanged(@Nullable ExportSubject chosen) {
        if (chosen != null) {
            String remembered = memory.get("format." + chosen.kind(), "");
            filling = true;
            format.set(chosen.formats().stream()
                    .filter(each -> each.name().equals(remembered))
                    .findFirst()
                    .orElse(chosen.formats().getFirst()));
            filling = false;
            formatChanged();
        }
    }

    /** Suggests a place; the folder stays that of the last export. */
    private void formatChanged() {
        ExportSubject chosen = subject.get();
        ExportFormat kind = format.get();
        if (filling || chosen == null || kind == null || !chosen.formats().contains(kind)) {
            return;
        }
        Path now = pathIn(place.get());
        Path folder = now == null || now.getParent() == null ? memory.folder() : now.getParent();
        place.set(folder.resolve(FileName.of(chosen.name(), kind.extension())).toString());
        check();
    }

    /** Works out whether and how what is chosen can be written. */
    private void check() {
        ExportSubject chosen = subject.get();
        ExportFormat kind = format.get();
        if (filling || chosen == null || kind == null || !chosen.formats().contains(kind)) {
            return;
        }
        Optional<PageSize> size = kind.isTable() ? Optional.of(new PageSize(1280, 800, 1)) : size(kind);
        Path target = pathIn(place.get());
        List<Integer> steps = List.of();
        Optional<String> problem = placeProblem(target, kind);
        if (size.isEmpty()) {
            problem =
                    Optional.of(Texts.get("export.size.wrong", PageSize.LEAST_SIDE, Units.count(PageSize.MOST_PIXELS)));
        } else if (chosen instanceof ExportSubject.OfWalk) {
            Optional<String> walkProblem = walk.problem(size.get(), kind == ExportFormat.GIF);
            problem = walkProblem.or(() -> placeProblem(target, kind));
            steps = walkProblem.isEmpty() ? walk.steps() : List.of();
        }
        objection.set(problem.orElse(""));
        ExportPlan now = problem.isPresent() || target == null
                ? null
                : new ExportPlan(
                        chosen,
                        kind,
                        size.get(),
                        look.get() == Look.DARK,
                        whole.get(),
                        steps,
                        walk.delayMillis(),
                        target);
        // who follows the plan reads what is said of it
        summary.set(now == null ? "" : summaryOf(now));
        plan.set(now);
    }

    private static Optional<String> placeProblem(@Nullable Path target, ExportFormat kind) {
        if (target == null || target.getFileName() == null) {
            return Optional.of(Texts.get("export.place.wrong"));
        }
        if (kind == ExportFormat.PNG_FOLDER && Files.exists(target) || Files.isDirectory(target)) {
            return Optional.of(Texts.get("export.place.folder-there", target.getFileName()));
        }
        Path folder = target.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder)
                ? Optional.empty()
                : Optional.of(Texts.get("export.place.no-folder", folder == null ? "" : folder));
    }

    private static @Nullable Path pathIn(String text) {
        try {
            return text.isBlank() ? null : Path.of(text.strip());
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private Optional<PageSize> size(ExportFormat kind) {
        try {
            // vectors have no pixels
            int times = kind == ExportFormat.SVG ? 1 : scale.get();
            var size = new PageSize(
                    Integer.parseInt(width.get().strip()),
                    Integer.parseInt(height.get().strip()),
                    times);
            return size.isPossible() ? Optional.of(size) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String summaryOf(ExportPlan plan) {
        PageSize size = plan.size();
        String pixels =
                Texts.get("export.summary.pixels", Units.count(size.pixelWidth()), Units.count(size.pixelHeight()));
        if (!plan.steps().isEmpty()) {
            int pictures = plan.steps().size();
            return Texts.get(
                    pictures == 1 ? "export.summary.walk.one" : "export.summary.walk",
                    Units.count(pictures),
                    pixels,
                    seconds((long) pictures * plan.delayMillis()));
        }
        if (plan.subject() instanceof ExportSubject.OfTable of) {
            int rows = of.table().rows().size();
            return Texts.get(rows == 1 ? "export.summary.rows.one" : "export.summary.rows", Units.count(rows));
        }
        return plan.format() == ExportFormat.PNG ? pixels : plan.format().title();
    }

    private static String seconds(long millis) {
        return String.format(java.util.Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    /** Whether there is a file already where the export goes. */
    boolean wouldReplace() {
        ExportPlan now = plan.get();
        return now != null && Files.exists(now.place());
    }

    /** Keeps the choices for the next time. */
    void remember() {
        ExportPlan now = plan.get();
        if (now != null) {
            memory.put("what", now.subject().kind());
            memory.put("format." + now.subject().kind(), now.format().name());
            memory.put("width", width.get().strip());
            memory.put("height", height.get().strip());
            memory.put("scale", String.valueOf(scale.get()));
            memory.put("whole", String.valueOf(whole.get()));
            memory.keepFolderOf(now.place());
            walk.remember(memory);
        }
    }

    List<ExportSubject> subjects() {
        return subjects;
    }

    WalkChoices walk() {
        return walk;
    }

    ObjectProperty<ExportSubject> subjectProperty() {
        return subject;
    }

    ObjectProperty<ExportFormat> formatProperty() {
        return format;
    }

    StringProperty widthProperty() {
        return width;
    }

    StringProperty heightProperty() {
        return height;
    }

    ObjectProperty<Integer> scaleProperty() {
        return scale;
    }

    ObjectProperty<Look> lookProperty() {
        return look;
    }

    /** Whether a map is shown as a whole. */
    ObjectProperty<Boolean> wholeProperty() {
        return whole;
    }

    StringProperty placeProperty() {
        return place;
    }

    /** Why what is chosen cannot be written; empty when it can. */
    ReadOnlyStringProperty objectionProperty() {
        return objection.getReadOnlyProperty();
    }

    /** What will be written, in a few words. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** What will be written; null while it cannot be. */
    ReadOnlyObjectProperty<@Nullable ExportPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }
}

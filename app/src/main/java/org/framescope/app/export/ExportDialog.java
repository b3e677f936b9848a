package org.framescope.app.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.framescope.app.charts.Chart;
import org.framescope.app.layouts.Layouts;
import org.framescope.app.tables.Table;
import org.jspecify.annotations.Nullable;

/** The card on which a person says what to export, as what, and where to. */
public final class ExportDialog {

    private final Node root;
    private final ExportMemory memory;
    private final SavePlace places;
    private final ExportNotices notices;
    private final Consumer<Node> show;
    private final Runnable close;

    /**
     * @param root the node in and below which panes offer tables and charts
     * @param places for who wants a file chooser
     * @param show lays a card over the window
     * @param close takes it away
     */
    public ExportDialog(
            Node root,
            ExportMemory memory,
            SavePlace places,
            ExportNotices notices,
            Consumer<Node> show,
            Runnable close) {
        this.root = root;
        this.memory = memory;
        this.places = places;
        this.notices = notices;
        this.show = show;
        this.close = close;
    }

    /** Opens the card for what the window shows. */
    public void open(ExportWindow window) {
        var walk = new WalkChoices(window.recording(), window.filtered(), memory);
        var model = new ExportViewModel(memory, subjects(window), walk, window.dark());
        var writer = new ExportWriter(window);
        var job = new ExportJob(writer, notices);
        var previews = new ExportPreview(writer);
        Node card = Layouts.load("export.fxml", new ExportController(model, job, previews, places, close));
        // whichever way the card goes, nothing is left behind
        card.sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                previews.stop();
                job.cancel();
            }
        });
        show.accept(card);
        Node first = card.lookup("#export-what");
        if (first != null) {
            first.requestFocus();
        }
    }

    /** Map and walk, what the panes in sight offer, and the tables that every run has. */
    private List<ExportSubject> subjects(ExportWindow window) {
        List<ExportSubject> subjects = new ArrayList<>();
        String name = window.name();
        subjects.add(new ExportSubject.OfMap(name + "-step-" + window.step()));
        subjects.add(new ExportSubject.OfWalk(name + "-walk"));
        List<Table> tables = new ArrayList<>();
        Set<String> charts = new HashSet<>();
        for (Offers.Offer offer : Offers.in(root)) {
            switch (offer) {
                case Offers.OfTable of -> add(of.table().get(), tables);
                case Offers.OfTables of -> of.tables().get().forEach(table -> add(table, tables));
                case Offers.OfChart of -> {
                    Chart chart = of.chart().get();
                    if (chart != null && charts.add(chart.id() + chart.title())) {
                        subjects.add(new ExportSubject.OfChart(chart));
                    }
                }
            }
        }
        var frames = window.map().getFrameMap();
        add(RunTables.steps(window.recording(), window.filtered()), tables);
        if (frames != null) {
            add(RunTables.uses(frames), tables);
        }
        if (!window.recording().findings().isEmpty()) {
            add(RunTables.findings(window.recording().findings()), tables);
        }
        tables.forEach(table -> subjects.add(new ExportSubject.OfTable(table)));
        return subjects;
    }

    /** Adds a table that is not there yet: a panel offers what its parts offer, too. */
    private static void add(@Nullable Table table, List<Table> tables) {
        if (table != null
                && tables.stream()
                        .noneMatch(there ->
                                there.id().equals(table.id()) && there.title().equals(table.title()))) {
            tables.add(table);
        }
    }
}

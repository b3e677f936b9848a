package org.framescope.app.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.Hint;
import org.framescope.app.layouts.Wording;

/** Wires the export dialog. */
final class ExportController {

    private final ExportViewModel model;
    private final ExportJob job;
    private final ExportPreview previews;
    private final SavePlace places;
    private final Runnable closeCard;

    /** The place whose replacing was asked for; the next press of the button replaces it. */
    private String asked = "";

    @FXML
    private VBox card;

    @FXML
    private ComboBox<ExportSubject> what;

    @FXML
    private ComboBox<ExportFormat> format;

    @FXML
    private ComboBox<Boolean> part;

    @FXML
    private ComboBox<Integer> scale;

    @FXML
    private ComboBox<ExportViewModel.Look> look;

    @FXML
    private ComboBox<WalkChoices.Which> which;

    @FXML
    private TextField width;

    @FXML
    private TextField height;

    @FXML
    private TextField first;

    @FXML
    private TextField last;

    @FXML
    private TextField stride;

    @FXML
    private TextField delay;

    @FXML
    private TextField place;

    @FXML
    private Label placeLabel;

    @FXML
    private Node partLabel;

    @FXML
    private Node sizeLabel;

    @FXML
    private Node sizeRow;

    @FXML
    private Node lookLabel;

    @FXML
    private Node stepsLabel;

    @FXML
    private Node stepsBox;

    @FXML
    private Node delayLabel;

    @FXML
    private Node delayRow;

    @FXML
    private Node choices;

    @FXML
    private ImageView preview;

    @FXML
    private Label previewText;

    @FXML
    private Label note;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label barText;

    @FXML
    private Button stop;

    @FXML
    private Button go;

    /** @param closeCard takes the dialog away */
    ExportController(
            ExportViewModel model, ExportJob job, ExportPreview previews, SavePlace places, Runnable closeCard) {
        this.model = model;
        this.job = job;
        this.previews = previews;
        this.places = places;
        this.closeCard = closeCard;
    }

    @FXML
    private void initialize() {
        choice(what, model.subjects(), model.subjectProperty(), ExportSubject::title);
        what.setTooltip(Hint.of(Texts.get("export.what.hint")));
        choice(format, List.of(), model.formatProperty(), ExportFormat::title);
        choice(
                part,
                List.of(false, true),
                model.wholeProperty(),
                whole -> Texts.get(whole ? "export.part.whole" : "export.part.seen"));
        choice(scale, List.of(1, 2, 3, 4), model.scaleProperty(), times -> Texts.get("export.scale.times", times));
        choice(look, List.of(ExportViewModel.Look.values()), model.lookProperty(), each -> text("export.look.", each));
        choice(
                which,
                List.of(WalkChoices.Which.values()),
                model.walk().whichProperty(),
                each -> text("export.which.", each));
        width.textProperty().bindBidirectional(model.widthProperty());
        height.textProperty().bindBidirectional(model.heightProperty());
        place.textProperty().bindBidirectional(model.placeProperty());
        // the end of a long place is what matters
        place.textProperty().subscribe(text -> {
            if (!place.isFocused()) {
                place.end();
            }
        });
        first.textProperty().bindBidirectional(model.walk().firstProperty());
        last.textProperty().bindBidirectional(model.walk().lastProperty());
        stride.textProperty().bindBidirectional(model.walk().strideProperty());
        delay.textProperty().bindBidirectional(model.walk().delayProperty());
        model.subjectProperty().subscribe(this::showSubject);
        model.formatProperty().subscribe(kind -> showRows());
        model.walk().whichProperty().subscribe(each -> stride.setVisible(each == WalkChoices.Which.EVERY));
        model.planProperty().subscribe(plan -> {
            asked = "";
            showNote();
            previews.show(plan);
        });
        model.objectionProperty().subscribe(words -> showNote());
        previews.imageProperty().subscribe(image -> showPreview());
        previews.textProperty().subscribe(words -> showPreview());
        job.runningProperty().subscribe(running -> showProgress());
        job.progressProperty().subscribe(share -> showProgress());
        job.messageProperty().subscribe(words -> showNote());
        job.onDone(closeCard);
    }

    private static String text(String prefix, Enum<?> value) {
        return Texts.get(prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static <T> void choice(
            ComboBox<T> box, List<T> values, ObjectProperty<T> chosen, Function<T, String> words) {
        box.setConverter(new Wording<>(words));
        box.getItems().setAll(values);
        box.valueProperty().bindBidirectional(chosen);
    }

    private void showSubject(ExportSubject subject) {
        ExportFormat chosen = model.formatProperty().get();
        // a list that is given other values shows its choice only when that is set anew
        format.setValue(null);
        format.getItems().setAll(subject.formats());
        format.setValue(
                subject.formats().contains(chosen) ? chosen : subject.formats().getFirst());
        showRows();
    }

    /** Shows only what makes a difference to what is chosen. */
    private void showRows() {
        ExportSubject subject = model.subjectProperty().get();
        ExportFormat kind = model.formatProperty().get();
        boolean walk = subject instanceof ExportSubject.OfWalk;
        boolean picture = kind != null && !kind.isTable();
        shown(subject.isMap(), partLabel, part);
        shown(picture, sizeLabel, sizeRow, lookLabel, look);
        shown(picture && kind != ExportFormat.SVG, scale);
        shown(walk, stepsLabel, stepsBox);
        shown(walk && kind == ExportFormat.GIF, delayLabel, delayRow);
        placeLabel.setText(Texts.get(kind == ExportFormat.PNG_FOLDER ? "export.place.folder" : "export.place"));
    }

    private static void shown(boolean condition, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(condition);
            node.setManaged(condition);
        }
    }

    private void showNote() {
        String objection = model.objectionProperty().get();
        String failure = job.messageProperty().get();
        boolean question = !asked.isEmpty();
        note.getStyleClass().removeAll("objection", "question");
        if (question) {
            note.setText(Texts.get("export.replace", Path.of(asked).getFileName()));
            note.getStyleClass().add("question");
        } else if (!objection.isEmpty() || !failure.isEmpty()) {
            note.setText(objection.isEmpty() ? failure : objection);
            note.getStyleClass().add("objection");
        } else {
            note.setText(model.summaryProperty().get());
        }
        go.setText(Texts.get(question ? "export.go.replace" : "export.go"));
        go.setDisable(
                model.planProperty().get() == null || job.runningProperty().get());
    }

    private void showPreview() {
        Image image = previews.imageProperty().get();
        preview.setImage(image);
        previewText.setText(previews.textProperty().get());
        shown(image != null, preview);
        shown(image == null, previewText);
    }

    private void showProgress() {
        boolean running = job.runningProperty().get();
        shown(running, bar, barText, stop);
        bar.setProgress(job.progressProperty().get());
        barText.setText(job.timeLeft());
        choices.setDisable(running);
        showNote();
    }

    @FXML
    private void go() {
        ExportPlan plan = model.planProperty().get();
        if (plan == null || job.runningProperty().get()) {
            return;
        }
        if (model.wouldReplace() && !asked.equals(plan.place().toString())) {
            asked = plan.place().toString();
            showNote();
            return;
        }
        asked = "";
        model.remember();
        job.start(plan);
    }

    @FXML
    private void choosePlace() {
        ExportPlan plan = model.planProperty().get();
        ExportFormat kind = model.formatProperty().get();
        String name = plan == null ? "" : String.valueOf(plan.place().getFileName());
        Path chosen = places.ask(name, kind.title(), kind.extension());
        if (chosen != null) {
            place.setText(chosen.toString());
            // the chooser has asked already
            asked = chosen.toString();
        }
    }

    @FXML
    private void stop() {
        job.cancel();
    }

    @FXML
    private void close() {
        closeCard.run();
    }
}

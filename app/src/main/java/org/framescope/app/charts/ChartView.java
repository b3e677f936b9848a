package org.framescope.app.charts;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.framescope.app.export.ChartActions;
import org.framescope.app.i18n.Texts;
import org.framescope.app.layouts.KeyOwner;
import org.framescope.app.layouts.Layouts;
import org.jspecify.annotations.Nullable;

/**
 * Shows a chart. The pointer, or the arrow keys, read exact values from it; a click or Enter goes to the step where that
 * makes sense. Finds out from its style sheet whether the theme is dark. Style class {@code chart-view}.
 */
public final class ChartView extends Region implements KeyOwner {

    private static final StyleablePropertyFactory<ChartView> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private static final double PREF_WIDTH = 320;
    private static final double PREF_HEIGHT = 160;
    private static final double READOUT_GAP = 8;
    /** Room between a small chart and what is read from it, for the words that stand there. */
    private static final double ROOM_FOR_WORDS = 22;

    private static final double MIDDLE_BRIGHTNESS = 0.5;

    private final StyleableProperty<Color> ink =
            FACTORY.createStyleableColorProperty(this, "chartInk", "-chart-ink", view -> view.ink, Color.BLACK);
    private final ObjectProperty<@Nullable Chart> chart = new SimpleObjectProperty<>();
    private final IntegerProperty shownStep = new SimpleIntegerProperty();
    private final ObjectProperty<@Nullable IntConsumer> onGoToStep = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Runnable> onOpen = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ExactReader> exactReader = new SimpleObjectProperty<>();
    private final BooleanProperty small = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper reading = new ReadOnlyIntegerWrapper(Plot.NOTHING);

    private final Group drawing = new Group();
    private final Region shownMark = new Region();
    private final Region readingMark = new Region();
    private final Label readout = new Label();
    private @Nullable Plot plot;
    private boolean stale = true;

    /** What the exact reader said of the step that is read; null as long as it did not. */
    private @Nullable String exactWords;

    public ChartView() {
        getStyleClass().add("chart-view");
        shownMark.getStyleClass().add("chart-shown-step");
        readingMark.getStyleClass().add("chart-reading");
        readout.getStyleClass().add("chart-readout");
        readout.setWrapText(true);
        for (var part : List.of(drawing, shownMark, readingMark, readout)) {
            part.setManaged(false);
            part.setMouseTransparent(true);
        }
        getChildren().setAll(drawing, shownMark, readingMark, readout);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(Texts.get("chart.help"));
        chart.subscribe(now -> {
            reading.set(Plot.NOTHING);
            redraw();
        });
        widthProperty().subscribe(now -> redraw());
        heightProperty().subscribe(now -> redraw());
        small.subscribe(now -> redraw());
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::renderScaleXProperty)
                .subscribe(now -> redraw());
        ((javafx.beans.value.ObservableValue<?>) ink).subscribe(now -> redraw());
        shownStep.subscribe(now -> requestLayout());
        reading.subscribe(now -> {
            exactWords = null;
            readExactly();
            requestLayout();
        });
        setOnMouseMoved(this::read);
        setOnMouseDragged(this::read);
        setOnMouseExited(event -> reading.set(Plot.NOTHING));
        setOnMousePressed(event -> requestFocus());
        setOnMouseClicked(event -> goToReading());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        ChartActions.attach(this, chart::get);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                reading.set(Plot.NOTHING);
            }
        });
    }

    /** A view of a chart that does not change. */
    public ChartView(Chart shown) {
        this();
        chart.set(shown);
    }

    public ObjectProperty<@Nullable Chart> chartProperty() {
        return chart;
    }

    /** The step at which a line is drawn in a {@link StepsChart}; 0 for none. */
    public IntegerProperty shownStepProperty() {
        return shownStep;
    }

    /** Receives the step that a person chooses in a {@link StepsChart}. */
    public ObjectProperty<@Nullable IntConsumer> onGoToStepProperty() {
        return onGoToStep;
    }

    /** What Enter does while nothing is read, such as to enlarge the chart. */
    public ObjectProperty<@Nullable Runnable> onOpenProperty() {
        return onOpen;
    }

    /** Finds values that an aggregated chart leaves out. */
    public ObjectProperty<@Nullable ExactReader> exactReaderProperty() {
        return exactReader;
    }

    /** Whether the chart is drawn as small as a word; what is read then stands above it. */
    public BooleanProperty smallProperty() {
        return small;
    }

    /** What is read now: the step, bar or cell as numbered by {@link Plot}; {@link Plot#NOTHING} for none. */
    public ReadOnlyIntegerProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    private void redraw() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (stale) {
            stale = false;
            draw();
        }
        Plot now = plot;
        boolean overSteps = chart.get() instanceof StepsChart;
        place(shownMark, now == null || !overSteps || shownStep.get() < 1 ? null : now.markOf(shownStep.get()));
        boolean reads = now != null && reading.get() != Plot.NOTHING;
        place(readingMark, reads ? now.markOf(reading.get()) : null);
        readout.setVisible(reads);
        if (reads) {
            readout.setText(exactWords != null ? exactWords : now.words(reading.get()));
            placeReadout(now.markOf(reading.get()));
        }
        Chart shown = chart.get();
        setAccessibleText(ChartWords.of(shown, reads ? readout.getText() : null, shownStep.get()));
    }

    private void draw() {
        Window window = getScene() == null ? null : getScene().getWindow();
        var nodes = new NodeInk(ChartColours.of(isDark()), window == null ? 1 : window.getRenderScaleX());
        Chart shown = chart.get();
        plot = shown == null || getWidth() <= 0 || getHeight() <= 0
                ? null
                : small.get()
                        ? Plot.small(shown, nodes, getWidth(), getHeight())
                        : Plot.of(shown, nodes, getWidth(), getHeight());
        if (plot != null) {
            plot.draw(nodes);
        }
        drawing.getChildren().setAll(nodes.nodes());
    }

    /** On a dark ground, the ink is bright. */
    private boolean isDark() {
        return ink.getValue().getBrightness() > MIDDLE_BRIGHTNESS;
    }

    private void place(Region mark, Plot.@Nullable Mark where) {
        mark.setVisible(where != null);
        if (where != null) {
            double width = Math.max(1, where.width());
            mark.resizeRelocate(snapPositionX(where.x()), where.y(), width, where.height());
        }
    }

    /** Beside the place that is read, on the side that has more room, and never outside. */
    private void placeReadout(Plot.Mark where) {
        if (small.get()) {
            placeReadoutAbove(where);
            return;
        }
        double width = Math.min(readout.prefWidth(-1), getWidth());
        double height = readout.prefHeight(width);
        boolean rightHasRoom = where.x() + where.width() + READOUT_GAP + width <= getWidth();
        double x = rightHasRoom ? where.x() + where.width() + READOUT_GAP : where.x() - READOUT_GAP - width;
        double y = Math.clamp(where.y(), 0, Math.max(0, getHeight() - height));
        readout.resizeRelocate(
                snapPositionX(Math.clamp(x, 0, Math.max(0, getWidth() - width))), snapPositionY(y), width, height);
    }

    /** Above a small chart, which is too small to hold it, and inside the window. */
    private void placeReadoutAbove(Plot.Mark where) {
        double width = readout.prefWidth(-1);
        double height = readout.prefHeight(width);
        double sceneLeft = localToScene(0, 0).getX();
        double sceneWidth = getScene() == null ? getWidth() : getScene().getWidth();
        double x = Math.clamp(where.x() - width / 2, -sceneLeft, Math.max(-sceneLeft, sceneWidth - sceneLeft - width));
        readout.resizeRelocate(snapPositionX(x), snapPositionY(-height - ROOM_FOR_WORDS), width, height);
    }

    private void readExactly() {
        int step = reading.get();
        Chart asked = chart.get();
        ExactReader reader = exactReader.get();
        if (reader != null && step != Plot.NOTHING && asked instanceof StepsChart steps && steps.isAggregated()) {
            reader.read(step, words -> {
                if (reading.get() == step && chart.get() == asked) {
                    exactWords = words;
                    requestLayout();
                }
            });
        }
    }

    private void read(MouseEvent event) {
        reading.set(plot == null ? Plot.NOTHING : plot.readingAt(event.getX(), event.getY()));
    }

    private void goToReading() {
        IntConsumer goTo = onGoToStep.get();
        if (goTo != null && reading.get() != Plot.NOTHING && chart.get() instanceof StepsChart) {
            goTo.accept(reading.get());
        }
    }

    @Override
    public boolean wants(KeyCode key) {
        return switch (key) {
            case LEFT, RIGHT, UP, DOWN, HOME, END, ENTER -> chart.get() != null;
            case ESCAPE -> reading.get() != Plot.NOTHING;
            default -> false;
        };
    }

    private void onKey(KeyEvent event) {
        if (!wants(event.getCode()) || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int far = event.isShiftDown() ? 10 : 1;
        switch (event.getCode()) {
            case LEFT -> move(-far, 0);
            case RIGHT -> move(far, 0);
            case UP -> move(0, -far);
            case DOWN -> move(0, far);
            case HOME -> move(Integer.MIN_VALUE / 2, 0);
            case END -> move(Integer.MAX_VALUE / 2, 0);
            case ENTER -> enter();
            default -> reading.set(Plot.NOTHING);
        }
        event.consume();
    }

    private void enter() {
        Runnable open = onOpen.get();
        if (reading.get() == Plot.NOTHING && open != null) {
            open.run();
        } else {
            goToReading();
        }
    }

    private void move(int right, int down) {
        if (plot == null) {
            return;
        }
        boolean fresh = reading.get() == Plot.NOTHING;
        if (fresh && chart.get() instanceof StepsChart && shownStep.get() > 0) {
            // begin where the window stands
            reading.set(plot.beside(shownStep.get(), right, 0));
        } else {
            reading.set(plot.beside(reading.get(), right, down));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return PREF_WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return PREF_HEIGHT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    @Override
    public String getUserAgentStylesheet() {
        return Layouts.styleSheet("charts.css");
    }
}

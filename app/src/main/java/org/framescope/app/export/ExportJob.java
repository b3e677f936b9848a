package org.framescope.app.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.framescope.app.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** One export at a time, beside the window's thread: how far it is, how long it takes, how it ended. */
final class ExportJob {

    /** Writes what a plan says. */
    @FunctionalInterface
    interface Writer {
        void write(ExportPlan plan, WalkProgress progress) throws IOException;
    }

    private final Writer writer;
    private final ExportNotices notices;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private Runnable whenDone = () -> {};
    private @Nullable Thread thread;
    private long begin;

    ExportJob(Writer writer, ExportNotices notices) {
        this.writer = writer;
        this.notices = notices;
    }

    /** What happens when an export has worked. */
    void onDone(Runnable action) {
        whenDone = action;
    }

    void start(ExportPlan plan) {
        message.set("");
        progress.set(0);
        begin = System.nanoTime();
        running.set(true);
        thread = Thread.ofVirtual().name("export").start(() -> {
            String problem = write(plan);
            Platform.runLater(() -> finished(plan, problem));
        });
    }

    /** Empty when it worked. */
    private String write(ExportPlan plan) {
        try {
            writer.write(plan, (done, all) -> Platform.runLater(() -> progress.set((double) done / all)));
            return "";
        } catch (InterruptedIOException e) {
            return Texts.get("export.stopped");
        } catch (IOException e) {
            return WriteProblem.of(e, plan.place());
        } catch (RuntimeException | OutOfMemoryError e) {
            System.getLogger(ExportJob.class.getName()).log(System.Logger.Level.WARNING, "export failed", e);
            return Texts.get("export.problem.other", plan.place().getFileName(), e);
        }
    }

    private void finished(ExportPlan plan, String problem) {
        thread = null;
        running.set(false);
        message.set(problem);
        if (problem.isEmpty()) {
            notices.saved(plan.place());
            whenDone.run();
        }
    }

    /** Ends what runs; nothing of it is left. */
    void cancel() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Share that is done and the time that is left, in words; empty while that is not known. */
    String timeLeft() {
        double share = progress.get();
        if (share <= 0) {
            return "";
        }
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0 * (1 - share) / share;
        return Texts.get("export.left", Math.round(share * 100), Math.round(Math.ceil(seconds)));
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** From 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why the last export did not work; empty when it did. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}

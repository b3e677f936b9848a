package org.framescope.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.framescope.app.i18n.Texts;
import org.framescope.app.shell.MainWindowViewModel.StartAt;
import org.framescope.app.shell.Notice.Action;
import org.framescope.app.shell.files.Dropped;

/**
 * What becomes of files that are dropped on the window: the first one opens, a second one is offered, more of them go
 * to the recent files. Whatever does not open is said.
 */
final class DropSetup {

    private final MainWindowViewModel model;

    DropSetup(MainWindowViewModel model) {
        this.model = model;
    }

    void take(List<Path> paths) {
        take(Dropped.of(paths, Files::isDirectory));
    }

    private void take(Dropped dropped) {
        if (!dropped.isPair()) {
            // the last one is put first, so that they are listed as they were dropped
            dropped.others().reversed().forEach(model.recent()::opened);
        }
        if (!dropped.files().isEmpty()) {
            model.open(dropped.files().getFirst(), StartAt.FIRST);
        }
        List<String> words = new ArrayList<>();
        List<Action> actions = new ArrayList<>();
        if (dropped.isPair()) {
            Path first = dropped.files().getFirst();
            Path second = dropped.files().getLast();
            words.add(Texts.get("drop.two", second.getFileName()));
            actions.add(new Action(
                    Texts.get("drop.two.open", second.getFileName()), () -> model.open(second, StartAt.FIRST)));
            actions.add(new Action(
                    Texts.get("drop.two.compare"), () -> model.comparing().compareFiles(first, second)));
        } else if (!dropped.others().isEmpty()) {
            words.add(Texts.get(
                    "drop.many",
                    dropped.files().getFirst().getFileName(),
                    dropped.others().size()));
        }
        if (!dropped.folders().isEmpty()) {
            words.add(folders(dropped.folders()));
        }
        if (!words.isEmpty()) {
            model.noticeProperty().set(new Notice(String.join(" ", words), actions));
        }
    }

    private static String folders(List<Path> folders) {
        String first = String.valueOf(folders.getFirst().getFileName());
        return folders.size() == 1
                ? Texts.get("drop.folder", first)
                : Texts.get("drop.folders", first, folders.size() - 1);
    }
}

package org.framescope.app.scenario.editor;

import java.util.List;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.editor.EditorNote.Place;

/** Says below a part of the editor what is wrong with it, and frames the fields in question. */
final class NoteBox {

    private static final int MOST = 3;
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private NoteBox() {}

    /** Keeps a box filled with the notes of some places; without any it takes no room. */
    static void fill(VBox box, ObservableList<EditorNote> notes, Place... places) {
        List<Place> wanted = List.of(places);
        Runnable refill = () -> {
            List<EditorNote> here =
                    notes.stream().filter(note -> wanted.contains(note.place())).toList();
            box.getChildren()
                    .setAll(here.stream().limit(MOST).map(NoteBox::line).toList());
            if (here.size() > MOST) {
                box.getChildren().add(label(Texts.get("editor.notes.more", here.size() - MOST), "quiet"));
            }
            box.setVisible(!here.isEmpty());
            box.setManaged(!here.isEmpty());
        };
        notes.addListener((ListChangeListener<EditorNote>) change -> refill.run());
        refill.run();
    }

    /** Keeps a field framed while a note is about it. */
    static void mark(Node field, ObservableList<EditorNote> notes, Predicate<EditorNote> aboutIt) {
        notes.addListener((ListChangeListener<EditorNote>)
                change -> show(field, notes.stream().anyMatch(aboutIt)));
        show(field, notes.stream().anyMatch(aboutIt));
    }

    static void show(Node field, boolean invalid) {
        field.pseudoClassStateChanged(INVALID, invalid);
    }

    private static Label line(EditorNote note) {
        return label(note.text(), note.blocks() ? "editor-problem" : "editor-hint");
    }

    static Label label(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}

package org.framescope.app.shell;

import org.framescope.app.inspect.SidePage;
import org.framescope.app.inspect.SideViewModel;
import org.framescope.app.places.PlacesViewModel;
import org.framescope.app.settings.Remembered;
import org.framescope.app.units.AddressUnit;

/** Says what each pane of the main window keeps from one run of the program to the next. */
final class RememberedSetup {

    private final Remembered remembered;

    RememberedSetup(Remembered remembered) {
        this.remembered = remembered;
    }

    void bind(Theme theme, PlacesViewModel places, SidePanels sides, SideViewModel side) {
        remembered.choice("theme", theme.choiceProperty(), ThemeChoice.class);
        remembered.choice("places.unit", places.unitProperty(), AddressUnit.class);
        remembered.yesNo("places.flags", places.bookmarks().shownProperty());
        remembered.yesNo("places.folded", places.selection().foldedProperty());
        remembered.yesNo("sides.left.shown", sides.leftShownProperty());
        remembered.yesNo("sides.right.shown", sides.rightShownProperty());
        remembered.number("sides.left.width", sides.leftWidthProperty(), 0, SidePanels.WIDEST);
        remembered.number("sides.right.width", sides.rightWidthProperty(), 0, SidePanels.WIDEST);
        remembered.choice("side.page", side.pageProperty(), SidePage.class);
    }
}

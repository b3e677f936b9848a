package org.framescope.app.places;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody has been, to go back and forward between. A jump is recorded by the place that it left and the place that
 * it reached; wherever one has wandered to since by small moves is what one comes back to.
 *
 * @param <P> a place; places that are equal are the same
 */
public final class History<P> {

    /** So many places are remembered; the oldest are forgotten. */
    static final int MOST = 200;

    private final List<P> places = new ArrayList<>();
    private final ReadOnlyBooleanWrapper hasBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasForward = new ReadOnlyBooleanWrapper();

    /** Index of the place where one is, or has been last before wandering; -1 when nothing is recorded. */
    private int at = -1;

    /** Records a jump; what was forward of here is forgotten. */
    public void jump(P left, P reached) {
        if (left.equals(reached)) {
            return;
        }
        while (places.size() > at + 1) {
            places.removeLast();
        }
        stay(left);
        places.add(reached);
        if (places.size() > MOST) {
            places.removeFirst();
        }
        at = places.size() - 1;
        changed();
    }

    /** The place where one is, by now, replaces the one that was recorded for it. */
    private void stay(P now) {
        if (at < 0) {
            places.add(now);
            at = 0;
        } else {
            places.set(at, now);
        }
    }

    /** Goes back; null when there is nowhere to go back to. {@code now} is where one comes back to by forward. */
    public @Nullable P back(P now) {
        return move(now, -1);
    }

    /** Goes forward again; null when there is nowhere to go forward to. */
    public @Nullable P forward(P now) {
        return move(now, 1);
    }

    private @Nullable P move(P now, int by) {
        if (at < 0 || at + by < 0 || at + by >= places.size()) {
            return null;
        }
        stay(now);
        at += by;
        changed();
        return places.get(at);
    }

    public void clear() {
        places.clear();
        at = -1;
        changed();
    }

    ReadOnlyBooleanProperty hasBackProperty() {
        return hasBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasForwardProperty() {
        return hasForward.getReadOnlyProperty();
    }

    private void changed() {
        hasBack.set(at > 0);
        hasForward.set(at >= 0 && at + 1 < places.size());
    }
}

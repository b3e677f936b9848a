package org.framescope.app.layouts;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How a list to choose from writes its values. Such a list is not typed into, so nothing is ever read back. */
public final class Wording<T> extends StringConverter<T> {

    private final Function<T, String> words;

    public Wording(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new IllegalStateException("a list to choose from was typed into: " + text);
    }
}

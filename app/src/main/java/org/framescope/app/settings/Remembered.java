package org.framescope.app.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.framescope.engine.input.Names;
import org.jspecify.annotations.Nullable;

/**
 * Properties that keep their value from one run of the program to the next. Each is set to what was remembered, if
 * anything was, at the moment it is handed in, and every change is remembered from then on.
 *
 * <p>Keys are named after the room and the thing, such as {@code map.colouring} or {@code places.units}. What cannot be
 * read any more, such as a choice that a newer version dropped, is as if it had never been written.
 */
public final class Remembered {

    private static final String SEPARATOR = ",";

    private final Settings settings;
    private final Set<String> keys = new HashSet<>();

    public Remembered(Settings settings) {
        this.settings = settings;
    }

    /** A switch. */
    public void yesNo(String key, Property<Boolean> property) {
        value(key, property, String::valueOf, text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** A number that is at least {@code least} and at most {@code most}; another one is not taken from the file. */
    public void number(String key, Property<Number> property, double least, double most) {
        value(key, property, String::valueOf, text -> {
            try {
                double read = Double.parseDouble(text);
                return read >= least && read <= most ? Optional.of((Number) read) : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    /** One of several, written by its name. */
    public <E extends Enum<E>> void choice(String key, Property<E> property, Class<E> kind) {
        value(key, property, Names::of, text -> {
            for (E each : kind.getEnumConstants()) {
                if (Names.of(each).equals(text)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        });
    }

    /** A text. */
    public void text(String key, Property<String> property) {
        value(key, property, text -> text, Optional::of);
    }

    /** Some names in their order, none of which has a comma in it, such as charts or classes that are shown. */
    public void names(String key, ObservableList<String> names) {
        take(key);
        String written = settings.find(key);
        if (written != null) {
            names.setAll(written.isEmpty() ? List.of() : List.of(written.split(SEPARATOR)));
        }
        names.addListener((ListChangeListener<String>) change -> settings.put(key, String.join(SEPARATOR, names)));
    }

    /** Some lines of text in their order, each under a key of its own: {@code key.0}, {@code key.1} and so on. */
    public void lines(String key, ObservableList<String> lines) {
        take(key);
        List<String> written = new ArrayList<>();
        for (String line = settings.find(key + ".0"); line != null; line = settings.find(key + "." + written.size())) {
            written.add(line);
        }
        lines.setAll(written);
        lines.addListener((ListChangeListener<String>) change -> {
            for (int i = lines.size(); settings.find(key + "." + i) != null; i++) {
                settings.remove(key + "." + i);
            }
            for (int i = 0; i < lines.size(); i++) {
                settings.put(key + "." + i, lines.get(i));
            }
        });
    }

    /**
     * Anything that can be written as a text.
     *
     * @param write called for each change; null is remembered as nothing at all
     * @param read empty for what cannot be read
     */
    public <T> void value(
            String key, Property<T> property, Function<T, String> write, Function<String, Optional<T>> read) {
        take(key);
        String written = settings.find(key);
        if (written != null) {
            read.apply(written).ifPresent(property::setValue);
        }
        property.addListener((changed, before, now) -> put(key, now == null ? null : write.apply(now)));
    }

    private void put(String key, @Nullable String text) {
        if (text == null) {
            settings.remove(key);
        } else {
            settings.put(key, text);
        }
    }

    private void take(String key) {
        if (!keys.add(key)) {
            throw new IllegalStateException("two properties are remembered as " + key);
        }
    }
}

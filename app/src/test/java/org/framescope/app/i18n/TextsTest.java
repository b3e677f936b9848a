package org.framescope.app.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read stands in the bundles, and all that stands there is read by somebody. */
class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path LAYOUTS = Path.of("../layouts");

    /** The name of the program is the same in every language. */
    private static final Set<String> NAMES = Set.of("Framescope");

    private static final Pattern IN_LAYOUT =
            Pattern.compile("\\b(text|promptText|accessibleText|accessibleHelp|title)=\"([^\"]*)\"");

    private static final Pattern IN_CODE =
            Pattern.compile("(?:\\.set(?:Text|PromptText|AccessibleText|AccessibleHelp|Title)"
                    + "|new (?:Label|Button|ToggleButton|RadioButton|CheckBox|Hyperlink|Tooltip|Text|Menu|MenuItem|CheckMenuItem|RadioMenuItem)"
                    + "|Hint\\.of)\\(\\s*\"([^\"]*)\"");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KEY_IN_LAYOUT = Pattern.compile("%([A-Za-z0-9.-]+)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    @Test
    void layoutsNameTheirTexts() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files(LAYOUTS, ".fxml")) {
            Matcher attribute = IN_LAYOUT.matcher(Files.readString(file));
            while (attribute.find()) {
                String value = attribute.group(2);
                if (!value.startsWith("%") && WORD.matcher(value).find()) {
                    wrong.add(file.getFileName() + ": " + attribute.group());
                }
            }
        }
        assertEquals(List.of(), wrong, "texts that stand in a layout and not in a bundle");
    }

    @Test
    void theCodeHasNoTexts() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files(SOURCES, ".java")) {
            Matcher call = IN_CODE.matcher(Files.readString(file));
            while (call.find()) {
                if (WORD.matcher(call.group(1)).find() && !NAMES.contains(call.group(1))) {
                    wrong.add(file.getFileName() + ": " + call.group());
                }
            }
        }
        assertEquals(List.of(), wrong, "texts that stand in the code and not in a bundle");
    }

    @Test
    void layoutsNameTextsThatThereAre() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files(LAYOUTS, ".fxml")) {
            keysIn(file).stream()
                    .filter(key -> !Texts.bundle().containsKey(key))
                    .forEach(key -> wrong.add(file.getFileName() + ": " + key));
        }
        assertEquals(List.of(), wrong);
    }

    private static Set<String> keysIn(Path layout) throws IOException {
        Set<String> keys = new HashSet<>();
        Matcher key = KEY_IN_LAYOUT.matcher(Files.readString(layout));
        while (key.find()) {
            keys.add(key.group(1));
        }
        return keys;
    }

    /** A key may be put together in the code of a beginning that ends with a dot or hyphen, and of an end such as .hint. */
    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> named = new HashSet<>();
        for (Path file : files(LAYOUTS, ".fxml")) {
            named.addAll(keysIn(file));
        }
        for (Path file : files(SOURCES, ".java")) {
            Matcher literal = LITERAL.matcher(Files.readString(file));
            while (literal.find()) {
                named.add(literal.group(1));
            }
        }
        Set<String> unused = new TreeSet<>();
        for (String key : Texts.bundle().keySet()) {
            if (!isUsed(key, named)) {
                unused.add(key);
            }
        }
        assertEquals(Set.of(), unused, "texts that nobody reads");
    }

    private static boolean isUsed(String key, Set<String> named) {
        if (named.contains(key)) {
            return true;
        }
        for (int i = 1; i < key.length(); i++) {
            char at = key.charAt(i - 1);
            if ((at == '.' || at == '-') && named.contains(key.substring(0, i))) {
                return true;
            }
        }
        int dot = key.lastIndexOf('.');
        return dot > 0 && named.contains(key.substring(dot)) && isUsed(key.substring(0, dot), named);
    }
}

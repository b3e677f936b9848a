package org.framescope.app.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.framescope.app.i18n.Texts;
import org.framescope.app.scenario.Sample.Kind;
import org.framescope.engine.host.HostFile;
import org.framescope.engine.input.InputException;
import org.framescope.engine.liveupdate.Outcome;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.UpdateScenario.Expectation;
import org.framescope.engine.liveupdate.scenario.ScenarioFile;
import org.jspecify.annotations.Nullable;

/** Finds the samples, be they in a folder of classes, in a jar or in an image made by jlink. */
public final class Samples {

    private static final String FOLDER = "/org/framescope/app/samples/";

    private Samples() {}

    /** The recorded boots, those with the most to see first. */
    public static List<Sample> boots() {
        return list(Kind.BOOT, "boots");
    }

    /** The hosts, the smallest first. */
    public static List<Sample> hosts() {
        return list(Kind.HOST, "hosts");
    }

    /** The live updates, those to begin with first. */
    public static List<Sample> scenarios() {
        return list(Kind.SCENARIO, "scenarios");
    }

    /** A sample by the start of its file name. */
    public static Optional<Sample> find(String nameStart) {
        return Stream.concat(boots().stream(), hosts().stream())
                .filter(sample -> sample.file().getFileName().toString().startsWith(nameStart))
                .findFirst();
    }

    /** The sample with a file of this name. */
    public static Optional<Sample> named(String fileName) {
        return Stream.of(boots(), hosts(), scenarios())
                .flatMap(List::stream)
                .filter(sample -> sample.file().getFileName().toString().equals(fileName))
                .findFirst();
    }

    /** The file of a host by its name, without ending. */
    public static Optional<Path> hostFile(String name) {
        return file("hosts", name);
    }

    /** The file of a scenario of live update by its name, without ending. */
    public static Optional<Path> scenarioFile(String name) {
        return file("scenarios", name);
    }

    /** Names of the scenarios of live update, in the order of the alphabet. */
    public static List<String> scenarioNames() {
        return files("scenarios").stream().map(Samples::stem).sorted().toList();
    }

    /** Whether a file is one of those that come with the program, beside which nothing is written. */
    public static boolean comesWithProgram(Path file) {
        String unpacked = System.getProperty("framescope.samples", "");
        if (!unpacked.isEmpty()
                && file.getFileSystem() == FileSystems.getDefault()
                && file.toAbsolutePath()
                        .normalize()
                        .startsWith(Path.of(unpacked).toAbsolutePath().normalize())) {
            return true;
        }
        return Stream.of("boots", "hosts", "scenarios")
                .flatMap(folder -> files(folder).stream())
                .anyMatch(file::equals);
    }

    private static Optional<Path> file(String folder, String name) {
        return files(folder).stream().filter(file -> stem(file).equals(name)).findFirst();
    }

    private static List<Path> files(String folder) {
        return files(folder, Samples.class.getResource(FOLDER + folder));
    }

    /**
     * The samples of a folder.
     *
     * @param packed the folder in the program; null in a linked run-time image, which knows files but no folders: there the
     *     samples beside the program are taken
     */
    static List<Path> files(String folder, @Nullable URL packed) {
        try {
            Path there = packed == null ? unpacked(folder) : path(packed.toURI());
            if (there == null) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(there)) {
                return files.filter(file -> isSample(file.getFileName().toString()))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Path unpacked(String folder) {
        String all = System.getProperty("framescope.samples", "");
        Path there = Path.of(all, folder);
        return !all.isEmpty() && Files.isDirectory(there) ? there : null;
    }

    private static List<Sample> list(Kind kind, String folder) {
        return files(folder).stream()
                .filter(file -> kind != Kind.BOOT || order(stem(file)) != null)
                // those that the texts do not speak of come last, by their names
                .sorted(Comparator.comparing((Path file) -> Objects.requireNonNullElse(order(stem(file)), "99"))
                        .thenComparing(Samples::stem))
                .map(file -> sample(kind, file))
                .toList();
    }

    private static Path path(URI uri) throws IOException {
        if (uri.getScheme().equals("jar")) {
            try {
                FileSystems.newFileSystem(uri, Map.of());
            } catch (FileSystemAlreadyExistsException e) {
                // opened at an earlier call, and stays open
            }
        }
        return Path.of(uri);
    }

    private static boolean isSample(String name) {
        return (name.endsWith(".json") || name.endsWith(".json.gz")) && !name.contains("schema");
    }

    private static Sample sample(Kind kind, Path file) {
        String stem = stem(file);
        if (kind == Kind.HOST) {
            return host(file);
        }
        if (kind == Kind.SCENARIO) {
            return scenario(file);
        }
        boolean fails = Boolean.parseBoolean(text(stem + ".fails", "false"));
        return new Sample(kind, text(stem + ".title", stem), text(stem + ".line", ""), fails, file);
    }

    /** A host file says itself what it is. */
    private static Sample host(Path file) {
        try {
            HostFile host = HostFile.read(file);
            String title = text(stem(file) + ".title", host.host().name());
            return new Sample(Kind.HOST, title, host.description(), false, file);
        } catch (InputException e) {
            throw new IllegalStateException("a sample that comes with the program is broken", e);
        }
    }

    /** A scenario says itself what it shows. */
    private static Sample scenario(Path file) {
        try {
            UpdateScenario scenario = ScenarioFile.read(file, Samples::hostFile);
            Expectation expect = scenario.expect();
            boolean fails = expect != null && expect.outcome() != Outcome.SURVIVED;
            return new Sample(Kind.SCENARIO, words(scenario.name()), scenario.shows(), fails, file);
        } catch (InputException e) {
            throw new IllegalStateException("a sample that comes with the program is broken", e);
        }
    }

    /** A name made for files, for people: {@code list-overflow-256} is {@code List overflow 256}. */
    private static String words(String name) {
        String spaced = name.contains(" ") ? name : name.replace('-', ' ');
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.json(\\.gz)?$", "");
    }

    /** Where a sample stands in the list; null for one that the texts do not speak of. */
    private static @Nullable String order(String stem) {
        return Texts.find("sample." + stem + ".order");
    }

    private static String text(String key, String otherwise) {
        @Nullable String found = Texts.find("sample." + key);
        return found == null ? otherwise : found;
    }
}

package org.framescope.app.shell.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.framescope.app.settings.Settings;
import org.framescope.app.shell.session.OpenSource.OfFile;
import org.framescope.app.shell.session.OpenSource.OfSample;
import org.framescope.engine.frames.FrameRange;

class SessionStateTest {

    @Provide
    Arbitrary<SessionState> states() {
        Arbitrary<String> names = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars(" .-=#,")
                .ofMinLength(1)
                .ofMaxLength(20);
        Arbitrary<OpenSource> sources =
                Arbitraries.oneOf(names.map(name -> (OpenSource) new OfSample(name)), names.map(name ->
                        (OpenSource) new OfFile(Path.of("/somewhere", name).normalize())));
        Arbitrary<FrameRange> seen = Arbitraries.longs()
                .between(0, 1L << 40)
                .flatMap(start ->
                        Arbitraries.longs().between(1, 1L << 32).map(frames -> new FrameRange(start, start + frames)));
        return Combinators.combine(
                        sources.injectNull(0.2),
                        Arbitraries.of("start", "boot", "editor"),
                        Arbitraries.integers().between(0, 1_000_000),
                        seen.injectNull(0.2),
                        Arbitraries.of("step", "update"))
                .as(SessionState::new);
    }

    private static Settings settings(Map<String, String> written) {
        var settings = new Settings(Path.of("does-not-exist"));
        written.forEach(settings::put);
        return settings;
    }

    @Property(tries = 200)
    void whatIsWrittenIsRead(@ForAll("states") SessionState earlier, @ForAll("states") SessionState state) {
        Settings settings = settings(Map.of());
        earlier.write(settings);
        state.write(settings);
        assertEquals(state, SessionState.read(settings));
    }

    @Example
    void brokenPartsAreNone() {
        SessionState read = SessionState.read(settings(Map.of(
                "session.open", "nonsense",
                "session.step", "third",
                "session.seen", "12-3",
                "session.page", "boot")));
        assertEquals(new SessionState(null, "boot", 0, null, ""), read);
        assertEquals(
                null, SessionState.read(settings(Map.of("session.seen", "x-y"))).seen());
        assertEquals(
                null, SessionState.read(settings(Map.of("session.seen", "12"))).seen());
        assertEquals(
                0, SessionState.read(settings(Map.of("session.step", "-4"))).step());
    }
}

package org.framescope.engine.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.framescope.engine.host.CommandLine.Option;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void optionsAreSeparatedBySpaces() {
        CommandLine line = CommandLine.parse("  mem=4G no-real-mode   sync_console com1=115200,8n1=x ");
        assertEquals(
                List.of(
                        new Option("mem", false, "4G"),
                        new Option("real-mode", true, ""),
                        new Option("sync_console", false, ""),
                        new Option("com1", false, "115200,8n1=x")),
                line.options());
    }

    @Test
    void quotesMeanNothing() {
        assertEquals(
                List.of(new Option("a", false, "\"b"), new Option("c\"", false, "")),
                CommandLine.parse("a=\"b c\"").options());
    }

    @Test
    void whatFollowsTheSeparatorIsForDom0() {
        CommandLine line = CommandLine.parse("mem=1G --  root=/dev/sda mem=2G -- x");
        assertEquals(1, line.options().size());
        assertEquals("root=/dev/sda mem=2G -- x", line.dom0Options());
        assertEquals("", CommandLine.parse("mem=1G --").dom0Options());
    }

    @Test
    void anOptionIsCutTo127Characters() {
        CommandLine line = CommandLine.parse("mem=" + "1".repeat(200));
        assertEquals(123, line.options().getFirst().value().length());
        assertEquals(1, line.remarks().size());
    }

    @Test
    void customParsersSeeEveryOccurrence() {
        CommandLine line = CommandLine.parse("numa=fake=2 no-numa no-numa=on numa");
        assertEquals(List.of("fake=2", "no", ""), line.customValues("numa"));
    }

    @Property
    void anyTextIsSplitAndRead(@ForAll String text) {
        BootOptions options = BootOptions.parse(text, NumberReader.DefaultUnit.KIB);
        assertTrue(options.startedCpus(4) >= 1);
    }
}

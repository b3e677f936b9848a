package org.framescope.app.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.framescope.app.run.NodeSpan;
import org.framescope.app.tables.Table;
import org.framescope.app.units.AddressUnit;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameMapEditor;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

    private static RangeSummary summary() {
        var editor = new FrameMapEditor(0x1000);
        editor.assign(0, 0x1000, FrameState.of(FrameUse.FRAMETABLE), 1);
        editor.assign(0x101, 0x400, FrameState.of(FrameUse.HEAP_FREE), 2);
        editor.assign(0x800, 0x900, FrameState.ofDomain(FrameUse.DOMAIN, 3), 3);
        FrameMap map = editor.snapshot();
        List<NodeSpan> nodes = List.of(new NodeSpan(0, new FrameRange(0, 0x1000)));
        return RangeSummaries.of(map, new FrameRange(0x100, 0x900), 57, nodes, () -> false);
    }

    @Test
    void textIsExact() {
        assertEquals("""
                [0x10_0000, 0x90_0000), 8,388,608 bytes, after step 57
                4 ranges
                Frametable: 4,198,400 bytes in 2 ranges
                Free, heap: 3,141,632 bytes in 1 ranges
                Domain memory: 1,048,576 bytes in 1 ranges
                Largest aligned free block: order 9, 2,097,152 bytes, at 0x20_0000
                Longest free range: 3,141,632 bytes, at 0x10_1000
                dom3: 1,048,576 bytes
                node 0: 8,388,608 bytes""", SummaryText.lines(summary(), AddressUnit.HEX));
        assertTrue(SummaryText.lines(summary(), AddressUnit.MFN).startsWith("mfn [0x100, 0x900)"));
    }

    @Test
    void aTableForSpreadsheets() {
        Table table = SummaryText.table(summary());
        assertEquals(
                List.of("What", "Name", "First frame", "Pages", "Bytes", "Ranges"),
                table.columns().stream().map(Table.Column::name).toList());
        assertEquals(
                List.of("Selection", "", 256L, 2048L, 8388608L, 4L),
                table.rows().get(0));
        assertEquals(
                Arrays.asList("Use", "Free, heap", null, 767L, 3141632L, 1L),
                table.rows().get(2));
        assertEquals(
                Arrays.asList("Largest aligned free block", "order 9", 512L, 512L, 2097152L, null),
                table.rows().get(5));
    }
}

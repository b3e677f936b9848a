package org.framescope.engine.xen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.InputException;
import org.junit.jupiter.api.Test;

/** Builds as files, those that are based on another one above all. */
class XenBuildFileTest {

    private static final String V3 = "xen-4.14-dev+live-update-v3";

    private static XenBuild parse(String fields) throws InputException {
        String text = "{\"format\": \"xen-build/1\", \"id\": \"x\", \"title\": \"X\", " + fields + "}";
        return XenBuildFile.parse("x.json", text.getBytes(StandardCharsets.UTF_8), XenBuilds::find);
    }

    private static XenBuild shipped(String id) {
        return XenBuilds.find(id).orElseThrow();
    }

    private static String error(String fields) {
        return assertThrows(InputException.class, () -> parse(fields)).getMessage();
    }

    @Test
    void aBuildTakesFromItsBaseWhatItDoesNotName() throws InputException {
        XenBuild base = shipped("debian-4.17.7");
        XenBuild build = parse("\"basedOn\": \"debian-4.17.7\"");
        assertEquals(
                new XenBuild(
                        "x",
                        "X",
                        "",
                        base.version(),
                        base.debug(),
                        base.image(),
                        base.pageInfoBytes(),
                        base.bigmem(),
                        base.bootRegions(),
                        base.lowestPlace(),
                        base.gapFix(),
                        base.numaHash(),
                        base.nodeMetadata(),
                        base.pageTables(),
                        base.cpu0StackFromHeap(),
                        base.compatM2p(),
                        base.stubTable(),
                        base.runQueueArray(),
                        base.liveUpdate(),
                        base.bugLines()),
                build);
    }

    @Test
    void objectsAreTakenFieldByField() throws InputException {
        XenBuild base = shipped("debian-4.17.7");
        XenBuild build =
                parse("\"basedOn\": \"debian-4.17.7\", \"bigmem\": true, \"image\": {\"rwdataEnd\": \"0x600000\"},"
                        + " \"heap\": {\"stubTable\": true}, \"bugLines\": {\"overlap\": 7}");
        assertEquals(0x600000, build.image().rwdataEnd());
        assertEquals(base.image().end(), build.image().end());
        assertEquals(base.image().unusedBss(), build.image().unusedBss());
        assertTrue(build.stubTable());
        assertTrue(build.bigmem());
        assertEquals(base.pageTables(), build.pageTables());
        assertEquals(7, build.bugLines().overlap());
        assertEquals(base.bugLines().listFull(), build.bugLines().listFull());
    }

    @Test
    void theVersionIsWhatTheFileSaysAndNotWhatTheTitleDoes() throws InputException {
        assertEquals(
                new XenVersion(4, 17), parse("\"basedOn\": \"debian-4.17.7\"").version());
        assertEquals(
                new XenVersion(4, 22),
                parse("\"basedOn\": \"debian-4.17.7\", \"version\": \"4.22\"").version());
        assertEquals(new XenVersion(4, 14), shipped(V3 + "+page-info-48").version());
        assertEquals(
                "x.json, version: is \"four\", but must be two numbers such as 4.14",
                error("\"basedOn\": \"debian-4.17.7\", \"version\": \"four\""));
    }

    @Test
    void nullTakesAway() throws InputException {
        assertNull(parse("\"basedOn\": \"debian-4.17.7\", \"image\": {\"unusedBss\": null}")
                .image()
                .unusedBss());
        assertEquals(
                LiveUpdateSupport.NONE,
                parse("\"basedOn\": \"" + V3 + "\", \"liveUpdate\": null").liveUpdate());
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsPlace() {
        assertEquals("x.json: the field \"heap\" is missing", error("\"debug\": true"));
        assertEquals(
                "x.json, basedOn: \"nothing\" is no build that comes with the program",
                error("\"basedOn\": \"nothing\""));
        assertEquals(
                "x.json, image: lies behind rwdataEnd",
                error("\"basedOn\": \"" + V3 + "\", \"image\": {\"rwdataEnd\": \"0x400000\"}"));
        assertEquals(
                "x.json, image.sectionEnds[1]: lies outside the image",
                error("\"basedOn\": \"" + V3 + "\", \"image\": {\"sectionEnds\": [\"0x300000\", \"0x900000\"]}"));
        assertEquals(
                "x.json, image.unusedBss: does not lie inside the image",
                error("\"basedOn\": \"" + V3 + "\", \"image\": {\"unusedBss\": {\"start\": 1, \"end\": 2}}"));
        assertEquals(
                "x.json, liveUpdate.level: is \"v9\", but must be one of none, v1, v2, v3",
                error("\"basedOn\": \"" + V3 + "\", \"liveUpdate\": {\"level\": \"v9\"}"));
        assertEquals(
                "x.json, pageInfoBytes: must be a multiple of 8 bytes",
                error("\"basedOn\": \"" + V3 + "\", \"pageInfoBytes\": 42"));
    }

    @Test
    void theThirdVersionIsTheSecondWithAHandOver() {
        XenBuild v2 = shipped("xen-4.14-dev+live-update-v2");
        XenBuild v3 = shipped(V3);
        assertEquals(v2.image(), v3.image());
        assertTrue(v3.liveUpdate().dropsLeftovers()
                && v3.liveUpdate().takesOver()
                && !v2.liveUpdate().takesOver());
        assertEquals(LiveUpdateSupport.AddressUnit.BYTES, v3.liveUpdate().unsuffixedAddress());
        assertEquals(LiveUpdateSupport.AddressUnit.KIB, v2.liveUpdate().unsuffixedAddress());
    }

    @Test
    void eachVariantDiffersInWhatItsNameSays() {
        XenBuild v3 = shipped(V3);
        assertEquals(262_144, shipped(V3 + "+page-info-40").pdxGroupFrames());
        assertEquals(131_072, shipped(V3 + "+page-info-48").pdxGroupFrames());
        assertEquals(32_768, shipped(V3 + "+page-info-64").pdxGroupFrames());
        assertEquals(512, shipped(V3 + "+regions-512").bootRegions());
        assertEquals(
                v3.image().rwdataEnd() + 12 * Units.MIB,
                shipped(V3 + "+large-image").image().rwdataEnd());
        assertTrue(shipped(V3 + "+old").image().relocationSize() < v3.image().relocationSize());
        assertEquals(
                LiveUpdateSupport.AddressUnit.KIB,
                shipped(V3 + "+kib-address").liveUpdate().unsuffixedAddress());
        XenBuilds.shipped().stream()
                .filter(build -> build.id().startsWith(V3))
                .forEach(build -> assertTrue(!build.note().isEmpty(), build.id()));
    }
}

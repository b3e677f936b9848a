package org.framescope.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.input.Names;
import org.framescope.engine.liveupdate.Update;
import org.framescope.engine.liveupdate.UpdateFigures;
import org.framescope.engine.liveupdate.UpdateResult;
import org.framescope.engine.liveupdate.UpdateScenario;
import org.framescope.engine.liveupdate.pause.PauseBudget;
import org.framescope.engine.liveupdate.pause.PausePhase;
import org.framescope.engine.liveupdate.scenario.ExpectationCheck;
import org.framescope.engine.recording.Finding;
import org.jspecify.annotations.Nullable;

/** Runs for programs: one JSON document. */
final class UpdateJson {

    private final List<UpdateResult> results;

    UpdateJson(List<UpdateResult> results) {
        this.results = results;
    }

    void print(PrintWriter out) throws IOException {
        UpdateScenario scenario = results.getFirst().scenario();
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(out)
                .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
                .useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("format", "framescope-update/1");
            json.writeStringField("scenario", scenario.name());
            json.writeStringField("shows", scenario.shows());
            json.writeStringField("host", scenario.host().name());
            json.writeStringField("commandLine", scenario.host().commandLine());
            json.writeArrayFieldStart("runs");
            for (UpdateResult result : results) {
                writeRun(json, result);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.println();
    }

    private static void writeRun(JsonGenerator json, UpdateResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("strategy", result.scenario().strategy().id());
        json.writeStringField("outcome", Names.of(result.outcome()));
        UpdateScenario.@Nullable Expectation expected = result.scenario().expect();
        if (expected != null) {
            JsonParts.writeTexts(json, "otherwiseThanExpected", ExpectationCheck.differences(expected, result));
        }
        json.writeNumberField("steps", result.recording().size());
        json.writeArrayFieldStart("updates");
        for (Update update : result.updates()) {
            writeUpdate(json, update);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (Finding finding : result.findings()) {
            writeFinding(json, finding);
        }
        json.writeEndArray();
        JsonParts.writeFailure(json, result.failure());
        json.writeEndObject();
    }

    private static void writeUpdate(JsonGenerator json, Update update) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", update.number());
        json.writeStringField("from", update.from().id());
        json.writeStringField("to", update.to().id());
        json.writeStringField("outcome", Names.of(update.outcome()));
        json.writeNumberField("firstStep", update.firstStep());
        json.writeNumberField("lastStep", update.lastStep());
        writeRange(json, "oldImage", update.oldImage());
        writeRange(json, "newImage", update.newImage());
        writeRange(json, "oldRegion", update.oldRegion());
        writeRange(json, "newRegion", update.newRegion());
        writeFigures(json, update.figures());
        writePause(json, update.pause());
        json.writeEndObject();
    }

    private static void writeFigures(JsonGenerator json, UpdateFigures figures) throws IOException {
        json.writeObjectFieldStart("figures");
        json.writeNumberField("preservedFrames", figures.preservedFrames());
        json.writeNumberField("preservedRanges", figures.preservedRanges());
        json.writeNumberField("inUseRanges", figures.inUseRanges());
        json.writeNumberField("listCapacity", figures.listCapacity());
        json.writeNumberField("streamBytes", figures.streamBytes());
        json.writeNumberField("streamPages", figures.streamPages());
        json.writeNumberField("streamRecords", figures.streamRecords());
        json.writeNumberField("domains", figures.domains());
        json.writeNumberField("passes", figures.passes());
        json.writeNumberField("regionBytes", figures.regionBytes());
        json.writeNumberField("regionUsedBytes", figures.regionUsedBytes());
        json.writeNumberField("frametableBytes", figures.frametableBytes());
        json.writeNumberField("pluggedBytes", figures.pluggedBytes());
        json.writeNumberField("framesBefore", figures.framesBefore());
        json.writeNumberField("framesAfter", figures.framesAfter());
        json.writeEndObject();
    }

    private static void writePause(JsonGenerator json, PauseBudget pause) throws IOException {
        json.writeObjectFieldStart("pause");
        json.writeNumberField("totalNanos", pause.totalNanos());
        json.writeStringField("dominant", Names.of(pause.dominant()));
        json.writeObjectFieldStart("phaseNanos");
        for (PausePhase phase : PausePhase.values()) {
            json.writeNumberField(Names.of(phase), pause.nanos(phase));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("pieces");
        for (PauseBudget.Line piece : pause.lines()) {
            json.writeStartObject();
            json.writeStringField("rate", piece.rate().id());
            json.writeStringField("phase", Names.of(piece.rate().phase()));
            json.writeStringField("title", piece.rate().title());
            json.writeStringField("unit", Names.of(piece.rate().unit()));
            json.writeNumberField("count", piece.count());
            json.writeNumberField("nanosEach", piece.rate().nanos());
            json.writeNumberField("nanos", piece.nanos());
            json.writeStringField("source", piece.rate().source());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeFinding(JsonGenerator json, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("severity", Names.of(finding.severity()));
        json.writeStringField("rule", finding.rule());
        json.writeNumberField("step", finding.step());
        json.writeStringField("text", finding.text());
        writeRange(json, "frames", finding.frames());
        json.writeStringField("owner", finding.owner());
        JsonParts.writeTexts(json, "causes", finding.causes());
        json.writeEndObject();
    }

    private static void writeRange(JsonGenerator json, String name, @Nullable FrameRange range) throws IOException {
        if (range == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        JsonParts.writeRange(json, range);
        json.writeEndObject();
    }
}

package org.framescope.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.recording.Change;
import org.framescope.engine.recording.Cursor;
import org.framescope.engine.recording.FigureKind;
import org.framescope.engine.recording.Recording;
import org.framescope.engine.recording.Step;

/** A boot for programs: one JSON document, written while it is read, so that its size does not matter. */
final class StepJson {

    private final BootRequest.Booted booted;
    private final Recording recording;

    StepJson(BootRequest.Booted booted) {
        this.booted = booted;
        recording = booted.result().recording();
    }

    void print(PrintWriter out) throws IOException {
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(out)
                .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
                .useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("format", "framescope-steps/1");
            json.writeStringField("host", booted.host().name());
            json.writeStringField("xen", booted.build().id());
            json.writeStringField("commandLine", booted.host().commandLine());
            JsonParts.writeTexts(json, "remarks", booted.remarks());
            FrameRange region = booted.result().region();
            if (region != null) {
                json.writeObjectFieldStart("region");
                JsonParts.writeRange(json, region);
                json.writeEndObject();
            }
            writeSteps(json);
            writeUses(json);
            JsonParts.writeFailure(json, recording.failure());
            json.writeEndObject();
        }
        out.println();
    }

    private void writeSteps(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("steps");
        Cursor cursor = recording.cursor();
        for (Step step : recording.steps()) {
            FrameMap before = cursor.at(step.number() - 1);
            json.writeStartObject();
            json.writeNumberField("number", step.number());
            json.writeStringField("phase", step.phase().id());
            json.writeStringField("kind", step.kind().id());
            json.writeStringField("title", step.title());
            json.writeStringField("function", step.function());
            json.writeStringField("why", step.why());
            json.writeObjectFieldStart("figures");
            List<FigureKind> figures = step.kind().figures();
            for (int i = 0; i < figures.size(); i++) {
                json.writeNumberField(figures.get(i).name(), step.figure(i));
            }
            json.writeEndObject();
            writeChanges(json, recording.changesOf(step.number(), before));
            JsonParts.writeTexts(json, "notes", step.notes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeChanges(JsonGenerator json, List<Change> changes) throws IOException {
        json.writeArrayFieldStart("changes");
        for (Change change : changes) {
            json.writeStartObject();
            JsonParts.writeRange(json, change.range());
            json.writeStringField("from", FrameState.use(change.from()).name());
            json.writeStringField("to", FrameState.use(change.to()).name());
            json.writeStringField("owner", FrameState.owner(change.to()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeUses(JsonGenerator json) throws IOException {
        FrameMap map = recording.mapAt(recording.size());
        long[] frames = new long[FrameUse.count()];
        map.tally(0, map.end(), frames);
        json.writeObjectFieldStart("pagesByUse");
        for (FrameUse use : FrameUse.values()) {
            json.writeNumberField(use.name(), frames[use.ordinal()]);
        }
        json.writeEndObject();
    }
}

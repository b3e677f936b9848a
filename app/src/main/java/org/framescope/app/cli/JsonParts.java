package org.framescope.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Failure;
import org.jspecify.annotations.Nullable;

/** What the JSON documents of several commands have in common. */
final class JsonParts {

    private JsonParts() {}

    /** The field {@code failure}; null where there is none. */
    static void writeFailure(JsonGenerator json, @Nullable Failure failure) throws IOException {
        if (failure == null) {
            json.writeNullField("failure");
            return;
        }
        json.writeObjectFieldStart("failure");
        json.writeStringField("kind", failure.kind().name());
        json.writeStringField("message", failure.message());
        json.writeStringField("rule", failure.rule());
        writeTexts(json, "causes", failure.causes());
        json.writeEndObject();
    }

    /** The ends of a range as two fields of the open object. */
    static void writeRange(JsonGenerator json, FrameRange range) throws IOException {
        json.writeNumberField("startMfn", range.start());
        json.writeNumberField("endMfn", range.end());
    }

    static void writeTexts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}

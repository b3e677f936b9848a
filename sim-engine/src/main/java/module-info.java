import org.jspecify.annotations.NullMarked;

/** The model of a host's memory under Xen. Knows no window: everything here can be called from a script. */
@NullMarked
module org.framescope.engine {
    requires com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;

    exports org.framescope.engine.boot;
    exports org.framescope.engine.capture;
    exports org.framescope.engine.domains;
    exports org.framescope.engine.frames;
    exports org.framescope.engine.heap;
    exports org.framescope.engine.history;
    exports org.framescope.engine.host;
    exports org.framescope.engine.input;
    exports org.framescope.engine.liveupdate;
    exports org.framescope.engine.liveupdate.pause;
    exports org.framescope.engine.liveupdate.scenario;
    exports org.framescope.engine.liveupdate.stream;
    exports org.framescope.engine.recording;
    exports org.framescope.engine.xen;
}

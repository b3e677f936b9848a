package org.framescope.engine.liveupdate;

import java.util.List;
import org.framescope.engine.frames.FrameRange;
import org.framescope.engine.recording.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What kexec loads where, and what the next Xen is told.
 *
 * @param commandLine the next Xen's command line
 * @param imageAt address of the next image's offset 0
 * @param image frames that the next image is copied to
 * @param rest frames of purgatory and boot information, null where they lie below 1 MiB
 * @param region what the running Xen says its region is (bytes), null without one
 * @param findings what is odd about it
 * @param refusal why nothing can be loaded; empty when it can
 */
record KexecPlan(
        String commandLine,
        long imageAt,
        FrameRange image,
        @Nullable FrameRange rest,
        @Nullable FrameRange region,
        List<Finding> findings,
        String refusal) {

    KexecPlan {
        findings = List.copyOf(findings);
    }

    boolean isRefused() {
        return !refusal.isEmpty();
    }
}

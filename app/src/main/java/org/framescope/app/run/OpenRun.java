package org.framescope.app.run;

import java.util.List;
import org.framescope.engine.frames.FrameMap;
import org.framescope.engine.host.Host;
import org.framescope.engine.recording.Recording;

/**
 * A run that is open: one boot, or everything from power-on to the last live update.
 *
 * @param title what a person calls it
 * @param host the machine
 * @param recording every step
 * @param end memory after the last step
 * @param nodes the NUMA node of every frame, ascending, without gaps
 * @param reigns the Xens that have the machine one after the other, at least one
 */
public record OpenRun(
        String title, Host host, Recording recording, FrameMap end, List<NodeSpan> nodes, List<Reign> reigns) {

    public OpenRun {
        nodes = List.copyOf(nodes);
        reigns = List.copyOf(reigns);
    }

    /** As above, with the nodes found; takes as long as a boot. */
    public static OpenRun of(String title, Host host, Recording recording, FrameMap end, List<Reign> reigns) {
        return new OpenRun(
                title,
                host,
                recording,
                end,
                NodeSpans.of(host, reigns.getFirst().build(), end.end()),
                reigns);
    }

    /** The Xen that has the machine after a step. */
    public Reign reignAt(int step) {
        Reign found = reigns.getFirst();
        for (Reign reign : reigns) {
            found = reign.firstStep() <= step ? reign : found;
        }
        return found;
    }

    /** Number of NUMA nodes: one more than the highest. */
    public int nodeCount() {
        return nodes.stream().mapToInt(NodeSpan::node).max().orElse(0) + 1;
    }
}

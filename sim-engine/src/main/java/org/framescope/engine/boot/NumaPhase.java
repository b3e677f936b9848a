package org.framescope.engine.boot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.framescope.engine.frames.Align;
import org.framescope.engine.frames.Units;
import org.framescope.engine.host.ApicBinding;
import org.framescope.engine.host.E820Entry;
import org.framescope.engine.host.SratBlock;
import org.framescope.engine.xen.XenBuild;
import org.jspecify.annotations.Nullable;

/** Finds out which memory belongs to which NUMA node, and allocates the map from address to node (boot spec 8). */
final class NumaPhase {

    private static final int STATIC_MAP_ENTRIES = 64;

    private final BootState state;
    private final AcpiTables acpi;

    NumaPhase(BootState state, AcpiTables acpi) {
        this.state = state;
        this.acpi = acpi;
    }

    void run() {
        acpi.readOnce(BootSteps.ACPI_TABLE);
        if (state.host.slitBytes() > 0 && acpi.hasSrat()) {
            state.allocateBootPages(BootSteps.SLIT, Align.frameUp(state.host.slitBytes()), 1, BootUse.SLIT);
        }
        NumaTopology found = topology();
        state.numa = found != null ? found : NumaTopology.single(end());
        state.recorder.step(BootSteps.NODES, state.numa.nodes().size());
        if (found == null && acpi.hasSrat()) {
            state.recorder.note("The SRAT is not used, all memory is one node.");
        }
        if (state.numa.mapEntries() > STATIC_MAP_ENTRIES) {
            state.allocateBootPages(
                    BootSteps.MEMNODEMAP, Align.frameUp(state.numa.mapEntries()), 1, BootUse.MEMNODEMAP);
        }
    }

    private long end() {
        return state.rawMaxPage << Units.PAGE_SHIFT;
    }

    private @Nullable NumaTopology topology() {
        if (state.options.numa().fakeNodes() > 0) {
            return fake(state.options.numa().fakeNodes());
        }
        boolean unknown =
                state.host.srat().stream().anyMatch(block -> block.proximityDomain() == SratBlock.UNKNOWN_DOMAIN);
        if (state.options.numa().off() || state.options.numa().ignoreSrat() || unknown || !acpi.hasSrat()) {
            return null;
        }
        Map<Integer, Integer> numbers = nodeNumbers();
        List<NumaNode> blocks = new ArrayList<>();
        Map<Integer, NumaNode> byNumber = new HashMap<>();
        for (SratBlock block : state.host.srat()) {
            if (block.end() <= block.start()) {
                continue;
            }
            int number = numbers.get(block.proximityDomain());
            blocks.add(new NumaNode(number, block.start(), block.end()));
            if (!block.hotplug()) {
                byNumber.merge(
                        number,
                        new NumaNode(number, block.start(), block.end()),
                        (a, b) -> new NumaNode(number, Math.min(a.start(), b.start()), Math.max(a.end(), b.end())));
            }
        }
        List<NumaNode> nodes = new ArrayList<>();
        for (int number : numbers.values().stream().sorted().toList()) {
            NumaNode node = byNumber.getOrDefault(number, new NumaNode(number, 0, 0));
            nodes.add(new NumaNode(number, Math.min(node.start(), end()), Math.min(node.end(), end())));
        }
        return !contradicts(blocks) && coversRam(nodes) ? hashed(nodes, blocks, cpu0Node(numbers)) : null;
    }

    /** Node numbers in the order in which proximity domains turn up: CPUs first, then memory. */
    private Map<Integer, Integer> nodeNumbers() {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (ApicBinding apic : state.host.apics()) {
            numbers.putIfAbsent(apic.proximityDomain(), numbers.size());
        }
        for (SratBlock block : state.host.srat()) {
            numbers.putIfAbsent(block.proximityDomain(), numbers.size());
        }
        return numbers;
    }

    /** The CPU that boots has APIC number 0 where the table knows one, otherwise it is the table's first. */
    private int cpu0Node(Map<Integer, Integer> numbers) {
        List<ApicBinding> apics = state.host.apics();
        return apics.stream()
                .filter(apic -> apic.apic() == 0)
                .findFirst()
                .or(() -> apics.stream().findFirst())
                .map(apic -> numbers.get(apic.proximityDomain()))
                .orElse(0);
    }

    /**
     * Whether blocks of different nodes overlap, or, in builds that look for it, a node's blocks lie around another
     * node's: then Xen rejects the table.
     */
    private boolean contradicts(List<NumaNode> blocks) {
        boolean rejectsInterleaving = state.build.numaHash() == XenBuild.NumaHash.NODE_CHANGES;
        for (NumaNode block : blocks) {
            long start = block.start();
            long end = block.end();
            for (NumaNode sibling : blocks) {
                if (rejectsInterleaving && sibling.number() == block.number()) {
                    start = Math.min(start, sibling.start());
                    end = Math.max(end, sibling.end());
                }
            }
            for (NumaNode other : blocks) {
                if (other.number() != block.number() && other.start() < end && start < other.end()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean coversRam(List<NumaNode> nodes) {
        for (E820Entry entry : state.e820.entries()) {
            if (!entry.isRam()) {
                continue;
            }
            long start = entry.start();
            boolean moved = true;
            while (moved && start < entry.end()) {
                moved = false;
                for (NumaNode node : nodes) {
                    if (start >= node.start() && start < node.end()) {
                        start = node.end();
                        moved = true;
                    }
                }
            }
            if (start < entry.end()) {
                return false;
            }
        }
        return true;
    }

    /** Lays out the hash; null when two blocks would share a slot where the build does not allow it. */
    private @Nullable NumaTopology hashed(List<NumaNode> nodes, List<NumaNode> blocks, int cpu0Node) {
        List<NumaNode> sorted = new ArrayList<>(blocks);
        boolean everyStart = state.build.numaHash() == XenBuild.NumaHash.EVERY_START;
        if (!everyStart) {
            sorted.sort(Comparator.comparingLong(NumaNode::start));
        }
        long starts = 0;
        long top = 0;
        int used = 0;
        int lastNode = NumaTopology.NO_NODE;
        for (NumaNode block : sorted) {
            if (block.start() >= block.end()) {
                continue;
            }
            long first = state.pdx.ofMfn(Align.frameDown(block.start()));
            if (everyStart || block.number() != lastNode) {
                starts |= first;
                used++;
            }
            lastNode = block.number();
            top = Math.max(top, state.pdx.ofMfn(Align.frameDown(block.end() - 1)) + 1);
        }
        int shift = used <= 1 ? Long.SIZE - 1 : Long.numberOfTrailingZeros(starts);
        if (shift >= Long.SIZE) {
            shift = Long.SIZE - 1;
        }
        long entries = shift >= Long.SIZE - 1 ? 1 : everyStart ? (top >>> shift) + 1 : (top - 1 >>> shift) + 1;
        NumaTopology topology = NumaTopology.ofBlocks(nodes, sorted, shift, entries, state.pdx, cpu0Node);
        return everyStart && topology.hasSharedSlots() ? null : topology;
    }

    /** {@code numa=fake=N}: N nodes of equal size, a power of two (heap-start 9.12.8). */
    private NumaTopology fake(int count) {
        long size = Long.highestOneBit(end() / count);
        List<NumaNode> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodes.add(new NumaNode(i, i * size, i == count - 1 ? end() : (i + 1) * size));
        }
        int cpu0Node = cpu0Node(nodeNumbers());
        NumaTopology hashed = hashed(nodes, nodes, cpu0Node < count ? cpu0Node : 0);
        return hashed != null ? hashed : NumaTopology.single(end());
    }
}

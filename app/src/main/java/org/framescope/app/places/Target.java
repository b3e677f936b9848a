package org.framescope.app.places;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.framescope.app.i18n.Texts;
import org.framescope.engine.frames.FrameState;
import org.framescope.engine.frames.FrameUse;
import org.framescope.engine.frames.FrameUse.Family;
import org.framescope.engine.frames.Units;

/** What is looked for in the memory of a step. */
sealed interface Target {

    /** The largest order that is looked for: a block of 4 TiB. */
    int MAX_ORDER = 30;

    /** What a person calls it. */
    String label();

    /** Uses that frames of the target can have. */
    Set<FrameUse> uses();

    /** Whether frames of a state belong to the target. */
    boolean matches(int state);

    /** Frames that are used for something. */
    record OfUses(Set<FrameUse> uses, String label) implements Target {
        public OfUses {
            uses = Set.copyOf(uses);
        }

        static OfUses of(FrameUse use) {
            return new OfUses(Set.of(use), use.label());
        }

        /** All uses of a family. */
        static OfUses of(Family family) {
            return new OfUses(
                    usesOf(family),
                    Texts.get("family." + family.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }

        @Override
        public boolean matches(int state) {
            return uses.contains(FrameState.use(state));
        }
    }

    /** Frames that belong to a domain. */
    record OfOwner(int domain) implements Target {
        private static final Set<FrameUse> ALL = Set.copyOf(EnumSet.allOf(FrameUse.class));

        @Override
        public String label() {
            return "dom" + domain;
        }

        @Override
        public Set<FrameUse> uses() {
            return ALL;
        }

        @Override
        public boolean matches(int state) {
            return FrameState.domain(state) == domain;
        }
    }

    /** A free block of {@code 2^order} frames that begins at a multiple of its size. */
    record FreeBlock(int order) implements Target {
        @Override
        public String label() {
            return Texts.get("target.free-block", Units.size(bytes()), Integer.toString(order));
        }

        /** Size of a block. */
        long bytes() {
            return 1L << order + Units.PAGE_SHIFT;
        }

        @Override
        public Set<FrameUse> uses() {
            return usesOf(Family.FREE);
        }

        @Override
        public boolean matches(int state) {
            return true;
        }
    }

    private static Set<FrameUse> usesOf(Family family) {
        EnumSet<FrameUse> uses = EnumSet.allOf(FrameUse.class);
        uses.removeIf(use -> use.family() != family);
        return Set.copyOf(uses);
    }
}

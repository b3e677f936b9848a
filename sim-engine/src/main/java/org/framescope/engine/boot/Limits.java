package org.framescope.engine.boot;

/** Sets the end of memory by what the build's tables can hold (boot spec 7.3). */
final class Limits {

    private Limits() {}

    /** {@code setup_max_pdx}: the limits for memory that ends at {@code topPage}. */
    static void set(BootState state, long topPage) {
        Pdx pdx = state.pdx;
        state.maxPdx = Math.min(pdx.ofMfn(topPage - 1) + 1, state.build.mostPdx());
        state.maxPage = pdx.toMfn(state.maxPdx - 1) + 1;
        state.recorder.step(BootSteps.MAX_PDX, state.maxPage, state.maxPdx);
        state.recorder.detail(new BootEvent.MaxPdx(
                state.bootE820.entries(),
                state.xenPhysStart,
                state.maxPage,
                state.maxPdx,
                pdx.holeShift(),
                pdx.bottomMask()));
    }
}

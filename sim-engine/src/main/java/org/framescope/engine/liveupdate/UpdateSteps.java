package org.framescope.engine.liveupdate;

import static org.framescope.engine.recording.StepKind.figure;

import org.framescope.engine.boot.BootPhases;
import org.framescope.engine.frames.Unit;
import org.framescope.engine.recording.FigureKind;
import org.framescope.engine.recording.StepKind;

/** The kinds of steps of a live update outside the boot itself, with their explanations. */
final class UpdateSteps {

    private static final FigureKind START = figure("start", Unit.ADDRESS);
    private static final FigureKind END = figure("end", Unit.ADDRESS);
    private static final FigureKind DOMAIN = figure("domain", Unit.COUNT);
    private static final FigureKind DOMAINS = figure("domains", Unit.COUNT);
    private static final FigureKind RANGES = figure("ranges", Unit.COUNT);
    private static final FigureKind PAGES = figure("pages", Unit.PAGES);

    static final StepKind REGION_KEPT_FREE = StepKind.of(
            "update.region-kept-free",
            UpdatePhases.GUESTS,
            "{pages} of the region are kept free",
            "live update rule",
            "The region is where the next Xen boots, so nothing that must survive may lie in it.",
            PAGES);

    static final StepKind REGION_OPENED = StepKind.of(
            "update.region-opened",
            UpdatePhases.GUESTS,
            "{pages} of the region join the heap",
            "live update rule switched off",
            "With the rule off, the rest of the region is ordinary memory, and guests may get it.",
            PAGES);

    static final StepKind DISCARD_MODULES = StepKind.of(
            "update.discard-modules",
            UpdatePhases.GUESTS,
            "Boot modules of {pages} join the heap",
            "discard_initial_images",
            "dom0 is built, so what the boot loader loaded for it is not needed any more.",
            PAGES);

    static final StepKind LOAD = StepKind.of(
            "update.load",
            UpdatePhases.TRIGGER,
            "kexec loads the next Xen for {start}",
            "kexec --load-live-update",
            "kexec-tools asks the running Xen where image and region lie, and loads the next image to fit them.",
            START,
            END);

    static final StepKind REFUSE = StepKind.of(
            "update.refused",
            UpdatePhases.TRIGGER,
            "The update is refused",
            "KEXEC_CMD_kexec",
            "So far nothing has happened: the old Xen goes on as if it had not been asked.");

    static final StepKind PAUSE = StepKind.of(
            "update.pause",
            UpdatePhases.TRIGGER,
            "{domains} domains are paused",
            "kexec_live_update",
            "All domains stop at a boundary from which they can go on, so that none changes another's state.",
            DOMAINS);

    static final StepKind SAVE_GLOBAL = StepKind.of(
            "update.save-global",
            UpdatePhases.SAVE,
            "The stream begins: version and M2P",
            "lu_save_global",
            "The next Xen must know who wrote the stream, and where the tables lie that guests go on using.",
            PAGES);

    static final StepKind SAVE_DOMAIN = StepKind.of(
            "update.save-domain",
            UpdatePhases.SAVE,
            "State saved: d{domain}, {ranges} ranges in place",
            "lu_save_domain",
            "A stream points at the pages that stay where they are, instead of holding copies of them.",
            DOMAIN,
            RANGES,
            PAGES);

    static final StepKind SAVE_END = StepKind.of(
            "update.save-end",
            UpdatePhases.SAVE,
            "The stream ends after {stream}, its page list fills {list}",
            "lu_save_all",
            "The pages of the stream lie anywhere; a list in one piece of memory says where.",
            figure("stream", Unit.BYTES),
            figure("list", Unit.PAGES));

    static final StepKind WRITE_LIST = StepKind.of(
            "update.in-use-list",
            UpdatePhases.SAVE,
            "A list of {ranges} ranges in use goes in front of the stream",
            "lu_save_all",
            "The first approach: the next boot allocator is to treat all these ranges as bad pages.",
            RANGES,
            PAGES);

    static final StepKind COPY_IMAGE = StepKind.of(
            "update.copy-image",
            UpdatePhases.KEXEC,
            "The next image is copied to {start}",
            "kexec_reloc",
            "The other CPUs have stopped; the running image is overwritten, so from here on there is no way back.",
            START,
            END);

    static final StepKind COPY_REST = StepKind.of(
            "update.copy-rest",
            UpdatePhases.KEXEC,
            "Purgatory and boot information go to {start}",
            "kexec_reloc",
            "Everything besides the image is loaded into the region, behind the page that the breadcrumb needs.",
            START,
            END);

    static final StepKind BREADCRUMB = StepKind.of(
            "update.breadcrumb",
            UpdatePhases.KEXEC,
            "The breadcrumb is written to {start}",
            "kexec_reloc",
            "The last three words that the old Xen writes tell the next one where the list of the stream's pages is.",
            START,
            PAGES);

    static final StepKind FIND_BREADCRUMB = StepKind.of(
            "update.find-breadcrumb",
            BootPhases.HANDED_OVER,
            "The new Xen looks for the breadcrumb at {start}",
            "__start_xen",
            "If the words there are the magic ones, this is a live update and not a boot.",
            START);

    static final StepKind MAP_STREAM = StepKind.of(
            "update.map-stream",
            BootPhases.HANDED_OVER,
            "{pages} of stream are mapped",
            "lu_stream_map",
            "The stream's pages lie anywhere, so they are mapped one behind the other before anybody can read them.",
            PAGES);

    static final StepKind FIRST_PASS = StepKind.of(
            "update.first-pass",
            BootPhases.HANDED_OVER,
            "First pass: {ranges} ranges in use, {pages}",
            "lu_reserve_pages",
            "Every page that must survive is marked in the new frametable before any other memory is given to anybody.",
            RANGES,
            PAGES);

    static final StepKind READ_LIST = StepKind.of(
            "update.read-list",
            BootPhases.HANDED_OVER,
            "The list of {ranges} ranges in use is read",
            "__start_xen",
            "The boot allocator is about to be given all of memory, so it must know before what not to touch.",
            RANGES);

    static final StepKind NO_DOM0 = StepKind.of(
            "update.no-dom0",
            UpdatePhases.GUESTS,
            "dom0 cannot be built",
            "create_dom0",
            "Xen starts no other domain than dom0 by itself, so without it nothing goes on. Message recalled.");

    static final StepKind NO_STATE = StepKind.of(
            "update.no-state",
            UpdatePhases.RESTORE,
            "The guests are lost",
            "__start_xen",
            "Without a stream that can be read, the new Xen knows of no domain; it looks for a dom0 kernel instead.");

    static final StepKind CREATE_DOMAIN = StepKind.of(
            "update.create-domain",
            UpdatePhases.RESTORE,
            "Created anew: d{domain}",
            "lu_restore_domains",
            "Pass 0: pages can have an owner only once there is a domain structure to point to.",
            DOMAIN,
            PAGES);

    static final StepKind OWN_PAGES = StepKind.of(
            "update.own-pages",
            UpdatePhases.RESTORE,
            "Owner returns: d{domain}, {pages}",
            "lu_restore_domains",
            "Pass 1: the marked pages get their owner and their reference counts in the new frametable.",
            DOMAIN,
            RANGES,
            PAGES);

    static final StepKind TYPE_PAGES = StepKind.of(
            "update.type-pages",
            UpdatePhases.RESTORE,
            "Page types set: d{domain}, {pages} of tables",
            "lu_restore_domains",
            "A PV guest's pages can get the types L1 to L4 only after they belong to it, so this takes another pass.",
            DOMAIN,
            PAGES);

    static final StepKind RESTORE_REST = StepKind.of(
            "update.restore-rest",
            UpdatePhases.RESTORE,
            "vCPUs, grants and event channels of {domains} domains",
            "lu_restore_domains",
            "Pass 2: what refers to other domains comes last, when all of them exist.",
            DOMAINS);

    static final StepKind FREE_STREAM = StepKind.of(
            "update.free-stream",
            UpdatePhases.RESTORE,
            "{pages} of stream go to the heap",
            "lu_stream_free",
            "The stream has been read; its pages are ordinary memory again.",
            PAGES);

    static final StepKind RESUME = StepKind.of(
            "update.resume",
            UpdatePhases.RESUME,
            "{domains} domains run again",
            "domain_unpause",
            "Guests go on where they stopped, with their memory where it was.",
            DOMAINS);

    private UpdateSteps() {}
}

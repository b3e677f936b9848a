package org.framescope.engine.host;

/**
 * A file that the boot loader put into memory; the first one is dom0's kernel.
 *
 * @param bytes size of the file
 * @param loadedAt physical address where the boot loader put it
 * @param payload what the file holds, which decides how much room it needs for unpacking (boot spec 4.3)
 * @param lastWord last four bytes of the payload as an unsigned number: the unpacked size; 0 for {@link Payload#ELF}
 */
public record BootModule(long bytes, long loadedAt, Payload payload, long lastWord) {

    /** What a module holds. */
    public enum Payload {
        ELF,
        GZIP,
        RAW
    }
}

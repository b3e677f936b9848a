package org.framescope.engine.input;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads a whole file into memory, unpacking gzip, within a limit that a hostile file cannot pass. */
public final class InputFile {

    /** The most bytes that a file may have after unpacking: 256 MiB. */
    public static final int MOST_BYTES = 256 << 20;

    private InputFile() {}

    /**
     * The content of a file, unpacked if it is gzip by its first two bytes.
     *
     * @throws InputException when it cannot be read, is truncated, or has more than {@link #MOST_BYTES}
     */
    public static byte[] read(Path path) throws InputException {
        String name = path.toString();
        if (Files.isDirectory(path)) {
            throw new InputException(name, "", "this is a folder, not a file");
        }
        if (!Files.exists(path)) {
            throw new InputException(name, "", "there is no such file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] raw = limited(name, in);
            return isGzip(raw) ? unpack(name, raw) : raw;
        } catch (IOException e) {
            throw new InputException(name, "", "cannot be read: " + e.getMessage());
        }
    }

    /** The name of a file without folders and without the part from its first dot on. */
    public static String nameFrom(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static boolean isGzip(byte[] raw) {
        return raw.length >= 2 && (raw[0] & 0xff) == 0x1f && (raw[1] & 0xff) == 0x8b;
    }

    private static byte[] unpack(String name, byte[] raw) throws InputException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
            return limited(name, in);
        } catch (EOFException e) {
            throw new InputException(name, "", "the gzip data ends too early: the file is truncated");
        } catch (ZipException e) {
            throw new InputException(name, "", "the gzip data is damaged: " + e.getMessage());
        } catch (IOException e) {
            throw new InputException(name, "", "cannot be unpacked: " + e.getMessage());
        }
    }

    private static byte[] limited(String name, InputStream in) throws IOException, InputException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new InputException(name, "", "has more than 256 MiB, which no file of this kind needs");
        }
        return bytes;
    }
}

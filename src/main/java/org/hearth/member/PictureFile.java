package org.hearth.member;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What a picture file says of itself, read before any decoder touches it: its kind by its first bytes, how many pixels decoding
 * would make, and how a camera held it.
 *
 * @param pixels of the whole picture; for WebP the most that any part announces, because a file may say that
 *        its canvas is small and then bring a huge frame
 * @param turn from what is stored to what is seen, of the unit square
 */
record PictureFile(Kind kind, long pixels, AffineTransform turn) {

    enum Kind {
        PNG(40_000_000), JPEG(40_000_000), WEBP(40_000_000), OTHER(0);

        final int mostPixels;

        Kind(int mostPixels) {
            this.mostPixels = mostPixels;
        }
    }

    /** The file ends too early or contradicts itself. */
    static final class Broken extends Exception {
    }

    private static final int ORIENTATION_TAG = 0x0112;

    /** @throws IndexOutOfBoundsException when it ends within a header */
    static PictureFile read(byte[] file) throws Broken {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (startsWith(in, 0, "\u0089PNG\r\n\u001A\n")) {
            return new PictureFile(Kind.PNG, area(in.getInt(16), in.getInt(20)), new AffineTransform());
        }
        if (startsWith(in, 0, "\u00FF\u00D8\u00FF")) {
            return readJpeg(in);
        }
        if (startsWith(in, 0, "RIFF") && startsWith(in, 8, "WEBP")) {
            return new PictureFile(Kind.WEBP, webpPixels(in.order(ByteOrder.LITTLE_ENDIAN)), new AffineTransform());
        }
        return new PictureFile(Kind.OTHER, 0, new AffineTransform());
    }

    private static boolean startsWith(ByteBuffer in, int at, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return in.capacity() >= at + bytes.length && in.slice(at, bytes.length).equals(ByteBuffer.wrap(bytes));
    }

    private static long area(long width, long height) throws Broken {
        if (width <= 0 || height <= 0) {
            throw new Broken();
        }
        return width * height;
    }

    /** JPEG: segments of marker and length up to the first scan (ITU-T T.81, annex B). */
    private static PictureFile readJpeg(ByteBuffer in) throws Broken {
        long pixels = 0;
        AffineTransform turn = new AffineTransform();
        int at = 2;
        while (true) {
            if (unsigned(in, at) != 0xFF) {
                throw new Broken();
            }
            int marker = unsigned(in, ++at);
            if (marker == 0xFF) {
                continue;
            }
            int length = in.getShort(at + 1) & 0xFFFF;
            if (marker == 0xDA) {
                requireEnd(in, at + 1 + length);
                return new PictureFile(Kind.JPEG, area(pixels, 1), turn);
            }
            if (isStartOfFrame(marker)) {
                pixels = Math.max(pixels, (in.getShort(at + 4) & 0xFFFFL) * (in.getShort(at + 6) & 0xFFFFL));
            } else if (marker == 0xE1 && startsWith(in, at + 3, "Exif\0\0")) {
                turn = turn(orientation(in.slice(at + 9, Math.max(0, length - 8))));
            }
            at += 1 + length;
        }
    }

    private static boolean isStartOfFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Java's decoder draws half a picture and fills the rest with grey; better to say that the file is damaged. */
    private static void requireEnd(ByteBuffer in, int scan) throws Broken {
        for (int at = scan; at + 1 < in.capacity(); at++) {
            if (in.get(at) == (byte) 0xFF && in.get(at + 1) == (byte) 0xD9) {
                return;
            }
        }
        throw new Broken();
    }

    /** @return EXIF's orientation, 1 to 8; 1, upright, when there is none or it cannot be read */
    private static int orientation(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION_TAG) {
                    return tiff.getShort(entry + 8);
                }
            }
        } catch (IndexOutOfBoundsException damaged) {
            return 1;
        }
        return 1;
    }

    private static AffineTransform turn(int orientation) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, 1, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, 1, 1);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, 1);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, 1, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, 1, 1);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, 1);
            default -> new AffineTransform();
        };
    }

    /** WebP: chunks of name, length and content, in a RIFF container (RFC 9649). */
    private static long webpPixels(ByteBuffer in) throws Broken {
        long end = 8 + (in.getInt(4) & 0xFFFFFFFFL);
        if (end > in.capacity()) {
            throw new Broken();
        }
        return webpPixels(in, 12, (int) end);
    }

    /** @return of the largest canvas or picture between start and end, frames of an animation included */
    private static long webpPixels(ByteBuffer in, int start, int end) throws Broken {
        long most = 0;
        int pictures = 0;
        long at = start;
        while (at + 8 <= end) {
            int chunk = (int) at;
            int content = chunk + 8;
            long length = in.getInt(chunk + 4) & 0xFFFFFFFFL;
            if (content + length > end) {
                throw new Broken();
            }
            long pixels = 0;
            if (startsWith(in, chunk, "VP8X")) {
                pixels = area(1 + threeBytes(in, content + 4), 1 + threeBytes(in, content + 7));
            } else if (startsWith(in, chunk, "VP8 ")) {
                pictures++;
                pixels = area(in.getShort(content + 6) & 0x3FFF, in.getShort(content + 8) & 0x3FFF);
            } else if (startsWith(in, chunk, "VP8L")) {
                pictures++;
                int sizes = in.getInt(content + 1);
                pixels = area(1 + (sizes & 0x3FFF), 1 + (sizes >> 14 & 0x3FFF));
            } else if (startsWith(in, chunk, "ANMF")) {
                long frame = area(1 + threeBytes(in, content + 6), 1 + threeBytes(in, content + 9));
                pixels = Math.max(frame, webpPixels(in, content + 16, (int) (content + length)));
            }
            most = Math.max(most, pixels);
            at = content + length + (length & 1);
        }
        // The decoder draws every one it meets, so a thousand in a row would keep it busy for long.
        if (pictures > 1) {
            throw new Broken();
        }
        return most;
    }

    private static int unsigned(ByteBuffer in, int at) {
        return in.get(at) & 0xFF;
    }

    private static int threeBytes(ByteBuffer in, int at) {
        return in.getShort(at) & 0xFFFF | unsigned(in, at + 2) << 16;
    }
}

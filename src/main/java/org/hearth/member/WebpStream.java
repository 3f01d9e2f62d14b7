package org.hearth.member;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A WebP file for its decoder, which reads a few bytes ahead and takes the end of the file for nothing to worry about: from a
 * file of forty bytes it would go on making up sixteen million pixels for half a minute. Here the bytes ahead are zero, and
 * whoever reads on is told that the file is damaged.
 */
final class WebpStream extends ImageInputStreamImpl {

    private static final int AHEAD = 16;

    private final byte[] file;

    WebpStream(byte[] file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        requireWithinReach(streamPos);
        int at = (int) streamPos++;
        return at < file.length ? file[at] & 0xFF : 0;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        requireWithinReach(streamPos + length - 1);
        for (int i = 0; i < length; i++) {
            int at = (int) streamPos++;
            into[offset + i] = at < file.length ? file[at] : 0;
        }
        return length;
    }

    private void requireWithinReach(long position) throws IOException {
        // Not an EOFException, because that is what the decoder shrugs off.
        if (position >= file.length + AHEAD) {
            throw new IOException("the file ends too early");
        }
    }
}

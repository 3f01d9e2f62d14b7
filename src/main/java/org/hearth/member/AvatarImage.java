package org.hearth.member;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.hearth.text.Problem;

/**
 * A member's picture as the forum shows it: its middle square, 256 pixels wide, drawn and encoded anew, so that nothing of the
 * file that was sent remains but what one sees; no place, no camera, no name, nothing hidden behind the picture. PNG when
 * something is transparent, else JPEG.
 *
 * @param bytes the file; not copied, so do not change it
 * @param contentType {@code image/png} or {@code image/jpeg}
 */
public record AvatarImage(byte[] bytes, String contentType) {

    /** The largest file taken, in bytes. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;
    /** The width and height of what comes out, in pixels. */
    public static final int SIDE = 256;

    /** More than any telephone makes; a file of two megabytes can claim a thousand times as many. */
    private static final int MOST_PIXELS = 40_000_000;
    private static final float JPEG_QUALITY = .85f;
    /** More is left out while decoding: enough to scale down from, and a few megabytes instead of hundreds. */
    private static final int DECODED_SIDE = 4 * SIDE;
    /** One at a time: a decoder may take more than 100 MB for the largest pictures. */
    private static final Semaphore TURN = new Semaphore(1, true);

    /** The file cannot be taken as a picture; the problem says why. */
    public static final class Unusable extends Exception {

        private final transient Problem problem;

        private Unusable(String key, Object... params) {
            super(key);
            problem = Problem.of(key, params);
        }

        public Problem problem() {
            return problem;
        }
    }

    /**
     * @param upload a PNG, JPEG or WebP file; of an animated one the first picture is taken. What it is called or said to be
     *        does not matter, only what it is
     */
    public static AvatarImage from(byte[] upload) throws Unusable {
        if (upload.length == 0) {
            throw new Unusable("avatar.empty");
        }
        if (upload.length > MOST_BYTES) {
            throw new Unusable("avatar.too-large", MOST_BYTES / 1024 / 1024);
        }
        PictureFile file;
        try {
            file = PictureFile.read(upload);
        } catch (PictureFile.Broken | IndexOutOfBoundsException broken) {
            throw new Unusable("avatar.broken");
        }
        if (file.kind() == PictureFile.Kind.OTHER) {
            throw new Unusable("avatar.kind");
        }
        if (file.pixels() > MOST_PIXELS) {
            throw new Unusable("avatar.too-many-pixels", MOST_PIXELS / 1_000_000);
        }
        TURN.acquireUninterruptibly();
        try {
            return encode(shrink(decode(upload, file.kind()), file.turn()));
        } catch (IOException | RuntimeException broken) {
            // Decoders answer damaged files with all kinds of runtime exceptions.
            throw new Unusable("avatar.broken");
        } finally {
            TURN.release();
        }
    }

    /** The middle square, already thinned out when it is very large. */
    private static BufferedImage decode(byte[] upload, PictureFile.Kind kind) throws IOException {
        // ImageIO finds plug-ins by the class loader of whoever asks first, which on a server is not this application's.
        boolean webp = kind == PictureFile.Kind.WEBP;
        ImageReader reader = webp
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (ImageInputStream file = webp
                ? new WebpStream(upload)
                : new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(file, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            int side = Math.min(width, height);
            int step = Math.max(1, side / DECODED_SIDE);
            ImageReadParam middle = reader.getDefaultReadParam();
            middle.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
            middle.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, middle);
        } finally {
            reader.dispose();
        }
    }

    /** Halved while it can be, because one large step of interpolation would skip pixels and look rough. */
    private static BufferedImage shrink(BufferedImage square, AffineTransform turn) {
        BufferedImage picture = square;
        for (int side = square.getWidth() / 2; side >= SIDE; side /= 2) {
            picture = draw(picture, side, new AffineTransform(), RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        }
        return draw(picture, SIDE, turn, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    private static BufferedImage draw(BufferedImage picture, int side, AffineTransform turn, Object interpolation) {
        // Premultiplied, or the unseen colour of transparent pixels would bleed into their neighbours.
        BufferedImage drawn = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
            pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            pen.scale(side, side);
            pen.transform(turn);
            pen.scale(1.0 / side, 1.0 / side);
            pen.drawImage(picture, 0, 0, side, side, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static AvatarImage encode(BufferedImage picture) throws IOException {
        boolean transparent = isTransparent(picture);
        BufferedImage plain = new BufferedImage(SIDE, SIDE,
                transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = plain.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return transparent
                ? new AvatarImage(write(plain, "png", null), "image/png")
                : new AvatarImage(write(plain, "jpeg", JPEG_QUALITY), "image/jpeg");
    }

    private static boolean isTransparent(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
        for (int pixel : pixels) {
            if (pixel >>> 24 < 255) {
                return true;
            }
        }
        return false;
    }

    private static byte[] write(BufferedImage picture, String format, Float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (quality != null) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

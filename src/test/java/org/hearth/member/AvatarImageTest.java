package org.hearth.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.hearth.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvatarImageTest {

    private static final Color RED = new Color(200, 30, 30);
    private static final Color BLUE = new Color(30, 30, 200);
    private static final Color GREEN = new Color(30, 160, 60);
    private static final Color YELLOW = new Color(220, 200, 40);
    private static final Color CLEAR = new Color(0, 0, 0, 0);
    private static final String SECRET = "GPS-SECRET-PLACE";

    // Made with cwebp, webpmux and img2webp 1.2.4.
    /** 16x8, the left half red, the right half blue, lossy, with an EXIF chunk that holds the secret. */
    private static final byte[] WEBP = base64("UklGRmYAAABXRUJQVlA4WAoAAAAIAAAADwAABwAAVlA4ICoAAABwAQCdASoQAAgABABoJaACdAFAAAD+7Wf8Axrj"
            + "/ArJufX/43dl/kYAAABFWElGFgAAAEV4aWYAAEdQUy1TRUNSRVQtUExBQ0U=");
    /** 8x8, the upper half green, the lower half transparent, lossless. */
    private static final byte[] CLEAR_WEBP = base64("UklGRiAAAABXRUJQVlA4TBQAAAAvB8ABEA8woOMxPPMf8Jj/iP7HAw==");
    /** 8x8, two frames, green and then red. */
    private static final byte[] ANIMATED_WEBP = base64("UklGRogAAABXRUJQVlA4WAoAAAACAAAABwAABwAAQU5JTQYAAAD/////AABBTk1GKgAAAAAA"
            + "AAAAAAcAAAcAAGQAAAJWUDhMEQAAAC8HwAEAB1DQepSn/4GI6H8AAEFOTUYqAAAAAAAAAAAABwAABwAAZAAAAFZQOEwRAAAALwfAAQAHUI8i16P/gYjofwAA");

    @ParameterizedTest
    @CsvSource({"png,40,40", "jpeg,300,300", "png,1200,700", "jpeg,5,900", "png,1,1", "jpeg,3000,2000"})
    void any_picture_becomes_a_square_of_256(String format, int width, int height) throws Exception {
        AvatarImage avatar = AvatarImage.from(encode(halves(width, height, RED, RED), format));

        assertThat(avatar.contentType()).isEqualTo("image/jpeg");
        assertThat(Arrays.copyOf(avatar.bytes(), 3)).containsExactly(0xFF, 0xD8, 0xFF);
        BufferedImage seen = seen(avatar);
        assertThat(seen.getWidth()).isEqualTo(256);
        assertThat(seen.getHeight()).isEqualTo(256);
        assertColour(seen, 128, 128, RED);
    }

    @Test
    void the_middle_of_a_wide_picture_is_kept() throws Exception {
        BufferedImage wide = new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB);
        paint(wide, 0, 0, 300, 300, RED);
        paint(wide, 300, 0, 300, 300, GREEN);
        paint(wide, 600, 0, 300, 300, BLUE);

        BufferedImage seen = seen(AvatarImage.from(encode(wide, "png")));

        assertColour(seen, 5, 128, GREEN);
        assertColour(seen, 250, 128, GREEN);
    }

    @Test
    void a_webp_picture_is_read() throws Exception {
        BufferedImage seen = seen(AvatarImage.from(WEBP));

        assertColour(seen, 40, 128, RED);
        assertColour(seen, 216, 128, BLUE);
    }

    @Test
    void of_an_animation_the_first_picture_is_taken() throws Exception {
        assertColour(seen(AvatarImage.from(ANIMATED_WEBP)), 128, 128, GREEN);
    }

    @Test
    void what_is_transparent_stays_transparent() throws Exception {
        AvatarImage png = AvatarImage.from(encode(halves(64, 64, GREEN, CLEAR), "png"));
        AvatarImage webp = AvatarImage.from(CLEAR_WEBP);

        assertThat(png.contentType()).isEqualTo("image/png");
        assertColour(seen(png), 40, 128, GREEN);
        assertThat(seen(png).getRGB(216, 128) >>> 24).isZero();
        assertThat(webp.contentType()).isEqualTo("image/png");
        assertColour(seen(webp), 128, 40, GREEN);
        assertThat(seen(webp).getRGB(128, 216) >>> 24).isZero();
    }

    @Test
    void a_picture_with_few_colours_or_in_grey_is_read() throws Exception {
        BufferedImage grey = new BufferedImage(30, 30, BufferedImage.TYPE_USHORT_GRAY);
        paint(grey, 0, 0, 30, 30, Color.WHITE);
        BufferedImage few = new BufferedImage(30, 30, BufferedImage.TYPE_BYTE_INDEXED);
        paint(few, 0, 0, 30, 30, Color.WHITE);

        assertColour(seen(AvatarImage.from(encode(grey, "png"))), 128, 128, Color.WHITE);
        assertColour(seen(AvatarImage.from(encode(few, "png"))), 128, 128, Color.WHITE);
    }

    @ParameterizedTest
    @CsvSource({"1,RGBY", "2,GRYB", "3,YBGR", "4,BYRG", "5,RBGY", "6,BRYG", "7,YGBR", "8,GYRB", "0,RGBY", "99,RGBY"})
    void a_photograph_stands_as_the_camera_held_it(int orientation, String corners) throws Exception {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            BufferedImage seen = seen(AvatarImage.from(photograph(orientation, order)));

            assertThat(name(seen, 30, 30) + name(seen, 226, 30) + name(seen, 30, 226) + name(seen, 226, 226)).isEqualTo(corners);
        }
    }

    @Test
    void where_and_with_what_a_picture_was_made_is_gone() throws Exception {
        byte[] jpeg = photograph(1, ByteOrder.BIG_ENDIAN);
        byte[] png = withText(encode(halves(20, 20, RED, CLEAR), "png"));
        byte[] polyglot = concat(encode(halves(20, 20, RED, BLUE), "jpeg"), SECRET.getBytes(StandardCharsets.US_ASCII));

        for (byte[] upload : new byte[][] {jpeg, png, WEBP, polyglot}) {
            assertThat(text(upload)).contains(SECRET);
            assertThat(text(AvatarImage.from(upload).bytes())).doesNotContain(SECRET, "Exif", "tEXt");
        }
    }

    @Test
    void a_file_is_what_its_bytes_say_whatever_it_is_called() throws Exception {
        byte[] gif = encode(halves(20, 20, RED, BLUE), "gif");
        byte[] bmp = encode(halves(20, 20, RED, BLUE), "bmp");
        byte[] svg = bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");

        for (byte[] upload : new byte[][] {gif, bmp, svg, bytes("<html>"), bytes("RIFF\0\0\0\0WAVE"), {(byte) 0x89}, {0}}) {
            assertRefused(upload, Problem.of("avatar.kind"));
        }
    }

    @Test
    void no_file_is_said_as_such() {
        assertRefused(new byte[0], Problem.of("avatar.empty"));
    }

    @Test
    void two_megabytes_are_taken_and_not_one_byte_more() throws Exception {
        byte[] jpeg = encode(halves(20, 20, RED, BLUE), "jpeg");

        assertThat(AvatarImage.from(Arrays.copyOf(jpeg, 2 * 1024 * 1024))).isNotNull();
        assertRefused(Arrays.copyOf(jpeg, 2 * 1024 * 1024 + 1), Problem.of("avatar.too-large", 2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {.05, .2, .5, .8, .95})
    void a_file_cut_short_is_refused_and_not_shown_half(double part) throws Exception {
        BufferedImage noise = noise(200, 200);

        for (byte[] whole : new byte[][] {encode(noise, "png"), encode(noise, "jpeg"), WEBP, CLEAR_WEBP, ANIMATED_WEBP}) {
            byte[] cut = Arrays.copyOf(whole, Math.max(12, (int) (whole.length * part)));

            assertThat(AvatarImage.from(whole)).isNotNull();
            assertRefused(cut, Problem.of("avatar.broken"));
        }
    }

    @Test
    void a_damaged_file_is_refused_or_drawn_but_never_breaks_anything() throws Exception {
        BufferedImage noise = noise(60, 60);
        for (byte[] whole : new byte[][] {encode(noise, "png"), encode(noise, "jpeg"), WEBP, CLEAR_WEBP, ANIMATED_WEBP}) {
            for (int at = 12; at < whole.length; at += 1 + whole.length / 150) {
                byte[] damaged = whole.clone();
                damaged[at] ^= 0x55;
                try {
                    assertThat(seen(AvatarImage.from(damaged)).getWidth()).isEqualTo(256);
                } catch (AvatarImage.Unusable refused) {
                    assertThat(refused.problem().key()).isIn("avatar.broken", "avatar.too-many-pixels");
                }
            }
        }
    }

    @Test
    void a_small_file_that_claims_a_huge_picture_is_refused_before_it_is_decoded() throws Exception {
        byte[] png = encode(halves(20, 20, RED, BLUE), "png");
        ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);
        byte[] jpeg = encode(halves(20, 20, RED, BLUE), "jpeg");
        ByteBuffer.wrap(jpeg).putShort(startOfFrame(jpeg) + 5, (short) 65_000).putShort(startOfFrame(jpeg) + 7, (short) 65_000);
        byte[] canvas = WEBP.clone();
        Arrays.fill(canvas, 24, 30, (byte) 0xFF);
        byte[] frame = WEBP.clone();
        ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).putShort(44, (short) 0x3FFF).putShort(46, (short) 0x3FFF);
        byte[] lossless = CLEAR_WEBP.clone();
        Arrays.fill(lossless, 21, 25, (byte) 0x0F);
        byte[] animated = ANIMATED_WEBP.clone();
        Arrays.fill(animated, 58, 64, (byte) 0xFF);

        for (byte[] bomb : new byte[][] {png, jpeg, canvas, frame, lossless, animated}) {
            assertRefused(bomb, Problem.of("avatar.too-many-pixels", 40));
        }
    }

    @Test
    void a_small_file_that_claims_a_large_picture_and_does_not_bring_it_is_refused() {
        byte[] lossless = CLEAR_WEBP.clone();
        Arrays.fill(lossless, 21, 24, (byte) 0xFF);

        assertRefused(lossless, Problem.of("avatar.broken"));
    }

    @Test
    void a_webp_file_brings_one_picture_not_a_thousand() {
        byte[] picture = Arrays.copyOfRange(WEBP, 30, 80);
        byte[] twice = concat(Arrays.copyOf(WEBP, 80), picture);
        ByteBuffer.wrap(twice).order(ByteOrder.LITTLE_ENDIAN).putInt(4, twice.length - 8);

        assertRefused(twice, Problem.of("avatar.broken"));
    }

    private static void assertRefused(byte[] upload, Problem problem) {
        assertThatThrownBy(() -> AvatarImage.from(upload)).isInstanceOfSatisfying(AvatarImage.Unusable.class,
                refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private static void assertColour(BufferedImage seen, int x, int y, Color expected) {
        assertThat(distance(new Color(seen.getRGB(x, y)), expected)).as("colour at %d,%d", x, y).isLessThan(60);
    }

    private static String name(BufferedImage seen, int x, int y) {
        Color colour = new Color(seen.getRGB(x, y));
        return distance(colour, RED) < 60 ? "R" : distance(colour, GREEN) < 60 ? "G"
                : distance(colour, BLUE) < 60 ? "B" : distance(colour, YELLOW) < 60 ? "Y" : "?";
    }

    private static int distance(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }

    private static BufferedImage seen(AvatarImage avatar) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(avatar.bytes()));
    }

    private static BufferedImage halves(int width, int height, Color left, Color right) {
        int type = right.getAlpha() < 255 ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage picture = new BufferedImage(width, height, type);
        paint(picture, 0, 0, width, height, left);
        if (right.getAlpha() < 255) {
            for (int y = 0; y < height; y++) {
                for (int x = width / 2; x < width; x++) {
                    picture.setRGB(x, y, 0);
                }
            }
        } else {
            paint(picture, width / 2, 0, width, height, right);
        }
        return picture;
    }

    private static void paint(BufferedImage picture, int x, int y, int width, int height, Color colour) {
        Graphics2D pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(x, y, width, height);
        pen.dispose();
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int seed = 7;
        for (int i = 0; i < width * height; i++) {
            seed = seed * 1_664_525 + 1_013_904_223;
            picture.setRGB(i % width, i / width, seed >>> 8);
        }
        return picture;
    }

    private static byte[] encode(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }

    /** Red and green above, blue and yellow below, with an EXIF segment between the start and the rest. */
    private static byte[] photograph(int orientation, ByteOrder order) throws IOException {
        BufferedImage picture = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        paint(picture, 0, 0, 200, 200, RED);
        paint(picture, 200, 0, 200, 200, GREEN);
        paint(picture, 0, 200, 200, 200, BLUE);
        paint(picture, 200, 200, 200, 200, YELLOW);
        byte[] jpeg = encode(picture, "jpeg");
        byte[] secret = bytes(SECRET);
        ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 2 * 12 + 4 + secret.length);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2)).put(bytes("Exif\0\0"));
        exif.put(bytes(order == ByteOrder.BIG_ENDIAN ? "MM" : "II")).order(order).putShort((short) 42).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x010F).putShort((short) 2).putInt(secret.length).putInt(38);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        exif.putInt(0).put(secret);
        return concat(Arrays.copyOf(jpeg, 2), exif.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] withText(byte[] png) {
        byte[] content = bytes("tEXtComment\0" + SECRET);
        CRC32 sum = new CRC32();
        sum.update(content);
        ByteBuffer chunk = ByteBuffer.allocate(4 + content.length + 4).putInt(content.length - 4).put(content)
                .putInt((int) sum.getValue());
        return concat(Arrays.copyOf(png, 33), chunk.array(), Arrays.copyOfRange(png, 33, png.length));
    }

    private static int startOfFrame(byte[] jpeg) {
        int at = 2;
        while (jpeg[at + 1] != (byte) 0xC0) {
            at += 2 + (ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xFFFF);
        }
        return at;
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

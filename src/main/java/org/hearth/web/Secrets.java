package org.hearth.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Random values nobody can guess, and the two ways to check one without keeping it. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {
    }

    /** @return 192 random bits in letters, digits, hyphen and underscore */
    public static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @return SHA-256 in hexadecimal; for values that are random already, never for passwords */
    public static String hash(String secret) {
        return hash(bytes(secret));
    }

    static String hash(byte[] content) {
        return HexFormat.of().formatHex(digest(content));
    }

    /** @return SHA-256 as browsers want it (Subresource Integrity, 3.1) */
    static String integrity(String content) {
        return "sha256-" + Base64.getEncoder().encodeToString(digest(bytes(content)));
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return HMAC-SHA-256 of the text (RFC 2104) */
    public static String sign(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(key), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares in a time that tells nothing about where the two differ. */
    public static boolean same(String one, String other) {
        return one != null && other != null && MessageDigest.isEqual(bytes(one), bytes(other));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

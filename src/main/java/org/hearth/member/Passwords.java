package org.hearth.member;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Keeps passwords as Argon2id hashes: 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet), a salt of 16 bytes, a hash
 * of 32, written as {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. A password is first brought to NFKC (NIST SP 800-63B), so
 * that the same key presses are the same password on every device.
 */
public final class Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** Each hash takes 19 MiB and a core; a flood of sign-ins must not take them all. */
    private static final Semaphore TURNS = new Semaphore(2, true);
    /** As many as two cores serve in a few seconds; those beyond would only hold threads that readers need. */
    private static final int LONGEST_QUEUE = 40;

    /** In chars. A longer one is nobody's: bringing a million piled-up marks to NFKC would take hours. */
    private static final int LONGEST = 4_096;

    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";

    private static final String NOBODYS = newHash("nobody has this password");

    /** Too many people are signing in at this moment: ask them to try again shortly (503). */
    public static final class Busy extends RuntimeException {
        Busy() {
            super("too many passwords are waiting to be checked");
        }
    }

    private Passwords() {
    }

    /** @throws Busy when too many are waiting */
    public static String hash(String password) {
        return inTurn(() -> newHash(password));
    }

    /**
     * @param hash as {@link #hash} made it, now or with older settings; null for a member who has no password yet, which takes
     *        as long and is never right
     * @throws Busy when too many are waiting
     */
    public static boolean verify(String password, String hash) {
        if (hash == null) {
            return verifyNobody(password);
        }
        boolean likely = password.length() <= LONGEST;
        return inTurn(() -> settingsOf(hash).check(bytes(likely ? password : ""), hash.getBytes(StandardCharsets.US_ASCII))) && likely;
    }

    /**
     * For a name that nobody has: takes the time of {@link #verify}, so that the time does not tell who is a member.
     *
     * @return false
     * @throws Busy when too many are waiting
     */
    public static boolean verifyNobody(String password) {
        verify(password, NOBODYS);
        return false;
    }

    /** Whether the hash was made with other settings than today's: make a new one when its owner signs in. */
    public static boolean needsRehash(String hash) {
        return !hash.startsWith(PREFIX);
    }

    /** How many wait for their turn. */
    public static int waiting() {
        return TURNS.getQueueLength();
    }

    private static Argon2Function settingsOf(String hash) {
        return needsRehash(hash) ? Argon2Function.getInstanceFromHash(hash) : ARGON2;
    }

    private static String newHash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return ARGON2.hash(bytes(password), salt).getResult();
    }

    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T inTurn(Supplier<T> work) {
        if (TURNS.getQueueLength() >= LONGEST_QUEUE) {
            throw new Busy();
        }
        TURNS.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            TURNS.release();
        }
    }
}

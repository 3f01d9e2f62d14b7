package org.hearth.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Internet addresses that share their first bits, written as one address ({@code 10.0.0.7}, {@code ::1}) or
 * in the notation of RFC 4632 ({@code 10.0.0.0/8}). Names of machines are refused: nothing here asks a name server.
 */
public record AddressRange(InetAddress address, int bits) {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** @throws IllegalArgumentException when the text is neither an address nor a range of them. */
    public static AddressRange of(String text) {
        String[] parts = text.split("/", 2);
        InetAddress address = literal(parts[0]);
        int longest = address.getAddress().length * 8;
        int bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException(text);
        }
        return new AddressRange(address, bits);
    }

    /** Whether the address, as a socket gives it, lies in this range. Anything that is no address does not. */
    public boolean contains(String other) {
        byte[] ours = address.getAddress();
        byte[] theirs;
        try {
            theirs = literal(other).getAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static InetAddress literal(String text) {
        boolean dotted = text.indexOf(':') < 0;
        if (!LITERAL.matcher(text).matches() || dotted && text.chars().filter(c -> c == '.').count() != 3) {
            throw new IllegalArgumentException(text);
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}

package org.hearth.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the people who run the forum can set, each by an environment variable of that name (any MicroProfile Config
 * source will do). Everything is read and checked once, so that a mistake ends the start and not a request; an empty
 * value counts as unset. Before CDI is up, {@code new Settings()} gives the same answers.
 */
@ApplicationScoped
public class Settings {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*(|b|kb|mb|gb)");
    private static final Pattern MEMBER = Pattern.compile("[A-Za-z0-9.-]+:([1-9]\\d{0,4})");

    private final int port;
    private final String host;
    private final Path data;
    private final String databaseUrl;
    private final String databaseUser;
    private final String databasePassword;
    private final URI baseUrl;
    private final ZoneId zone;
    private final Optional<String> adminName;
    private final Optional<String> adminPassword;
    private final boolean sample;
    private final Optional<String> samplePassword;
    private final int signInLimit;
    private final int joinLimit;
    private final int postLimit;
    private final long maxBody;
    private final long maxHeader;
    private final int maxSeconds;
    private final int arrivals;
    private final List<AddressRange> trustedProxies;
    private final List<AddressRange> watchers;
    private final int depth;
    private final Duration editWindow;
    private final int linkDays;
    private final long pageMemory;
    private final Optional<String> node;
    private final List<String> nodes;

    /** @throws BadSetting when a value cannot be understood. */
    public Settings() {
        this(ConfigProvider.getConfig(Settings.class.getClassLoader()));
    }

    private Settings(Config config) {
        this(name -> config.getOptionalValue(name, String.class).orElse(null));
    }

    /**
     * @param source the value of a setting by its name, or null
     * @throws BadSetting when a value cannot be understood.
     */
    public Settings(Function<String, String> source) {
        Function<String, Optional<String>> values =
                name -> Optional.ofNullable(source.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
        port = number(values, "PORT", 8080, 1, 65535);
        host = values.apply("HEARTH_HOST").orElse("127.0.0.1");
        data = path(values.apply("HEARTH_DATA").orElse("data"));
        databaseUrl = values.apply("HEARTH_DB_URL").map(Settings::database).orElseGet(this::embedded);
        boolean ownDatabase = values.apply("HEARTH_DB_URL").isEmpty();
        databaseUser = values.apply("HEARTH_DB_USER").orElse(ownDatabase ? "hearth" : "");
        databasePassword = Optional.ofNullable(source.apply("HEARTH_DB_PASSWORD")).orElse("");
        baseUrl = base(values.apply("HEARTH_BASE_URL").orElse("http://localhost:" + port));
        zone = zone(values.apply("HEARTH_ZONE").orElse("UTC"));
        adminName = values.apply("HEARTH_ADMIN_NAME");
        // Passwords keep their blanks: every character of one counts.
        adminPassword = Optional.ofNullable(source.apply("HEARTH_ADMIN_PASSWORD")).filter(value -> !value.isEmpty());
        if (adminName.isPresent() != adminPassword.isPresent()) {
            throw new BadSetting("HEARTH_ADMIN_NAME and HEARTH_ADMIN_PASSWORD belong together: set both or neither.");
        }
        sample = flag(values, "HEARTH_SAMPLE");
        samplePassword = Optional.ofNullable(source.apply("HEARTH_SAMPLE_PASSWORD")).filter(value -> !value.isEmpty());
        signInLimit = number(values, "HEARTH_LIMIT_SIGN_IN", 10, 0, 1_000_000);
        joinLimit = number(values, "HEARTH_LIMIT_JOIN", 5, 0, 1_000_000);
        postLimit = number(values, "HEARTH_LIMIT_POSTS", 10, 0, 1_000_000);
        maxBody = size(values, "HEARTH_MAX_BODY", "3 MB");
        maxHeader = size(values, "HEARTH_MAX_HEADER", "8 kB");
        maxSeconds = number(values, "HEARTH_MAX_SECONDS", 60, 5, 3600);
        arrivals = number(values, "HEARTH_LIMIT_ARRIVALS", 20, 1, 100);
        trustedProxies = values.apply("HEARTH_TRUSTED_PROXIES").map(value -> ranges("HEARTH_TRUSTED_PROXIES", value)).orElse(List.of());
        watchers = values.apply("HEARTH_WATCHERS").map(value -> ranges("HEARTH_WATCHERS", value)).orElse(List.of());
        depth = number(values, "HEARTH_DEPTH", 5, 2, 10);
        editWindow = Duration.ofHours(number(values, "HEARTH_EDIT_HOURS", 24, 0, 100_000));
        linkDays = number(values, "HEARTH_LINK_DAYS", 3, 0, 10_000);
        pageMemory = size(values, "HEARTH_PAGE_MEMORY", "32 MB");
        node = values.apply("HEARTH_NODE").map(value -> member("HEARTH_NODE", value));
        nodes = values.apply("HEARTH_NODES").map(Settings::members).orElse(List.of());
        checkNodes();
    }

    private void checkNodes() {
        if (node.isPresent() != !nodes.isEmpty()) {
            throw new BadSetting("HEARTH_NODE and HEARTH_NODES belong together: this node, and all of them, it among them.");
        }
        if (node.isPresent() && !nodes.contains(node.get())) {
            throw new BadSetting("HEARTH_NODE must be one of HEARTH_NODES, written in the same way; " + node.get() + " is not.");
        }
        if (node.isPresent() && !databaseUrl.toLowerCase(Locale.ROOT).startsWith("jdbc:postgresql:")) {
            throw new BadSetting("Several nodes need one PostgreSQL that they share: set HEARTH_DB_URL, for example"
                    + " jdbc:postgresql://localhost:5432/hearth.");
        }
    }

    /** PORT: where the forum listens. */
    public int port() {
        return port;
    }

    /** HEARTH_HOST: the address of this machine at which the forum listens. */
    public String host() {
        return host;
    }

    /** HEARTH_DATA: the folder of the embedded database, the uploads and the keys; absolute. */
    public Path data() {
        return data;
    }

    /** HEARTH_DB_URL: a JDBC address of PostgreSQL or H2; by default the embedded database in {@link #data()}. */
    public String databaseUrl() {
        return databaseUrl;
    }

    /** HEARTH_DB_USER. */
    public String databaseUser() {
        return databaseUser;
    }

    /** HEARTH_DB_PASSWORD. */
    public String databasePassword() {
        return databasePassword;
    }

    /** HEARTH_BASE_URL: what links that leave the page begin with; scheme and host, with no slash at the end. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** HEARTH_ZONE: the forum's time zone, for readers whose own is not known. */
    public ZoneId zone() {
        return zone;
    }

    /** HEARTH_ADMIN_NAME: the first administrator on an empty database; given together with the password or not at all. */
    public Optional<String> adminName() {
        return adminName;
    }

    /** HEARTH_ADMIN_PASSWORD: exactly as typed. */
    public Optional<String> adminPassword() {
        return adminPassword;
    }

    /** HEARTH_SAMPLE: whether sample members and discussions are wanted. */
    public boolean sample() {
        return sample;
    }

    /** HEARTH_SAMPLE_PASSWORD: exactly as typed; when absent the start makes one up and prints it. */
    public Optional<String> samplePassword() {
        return samplePassword;
    }

    /** HEARTH_LIMIT_SIGN_IN: tries a minute for an account and an address; 0 means no limit. */
    public int signInLimit() {
        return signInLimit;
    }

    /** HEARTH_LIMIT_JOIN: new accounts a minute from an address; 0 means no limit. */
    public int joinLimit() {
        return joinLimit;
    }

    /** HEARTH_LIMIT_POSTS: posts and edits a minute by a member; 0 means no limit. */
    public int postLimit() {
        return postLimit;
    }

    /** HEARTH_MAX_BODY: the largest request, in bytes. */
    public long maxBody() {
        return maxBody;
    }

    /** HEARTH_MAX_HEADER: the largest head of a request, cookies included, in bytes. */
    public long maxHeader() {
        return maxHeader;
    }

    /** HEARTH_MAX_SECONDS: how long a request may take to arrive and be answered. */
    public int maxSeconds() {
        return maxSeconds;
    }

    /** HEARTH_LIMIT_ARRIVALS: forms that may be arriving at the same time from one address. */
    public int arrivals() {
        return arrivals;
    }

    /** HEARTH_TRUSTED_PROXIES: whose X-Forwarded headers are believed. */
    public List<AddressRange> trustedProxies() {
        return trustedProxies;
    }

    /** Whether a request that comes straight from this address may say on whose behalf it asks. */
    public boolean trusts(String remoteAddress) {
        return trustedProxies.stream().anyMatch(range -> range.contains(remoteAddress));
    }

    /** HEARTH_WATCHERS: whether figures and health may be asked for from this address, beside this machine and trusted proxies. */
    public boolean watches(String remoteAddress) {
        return watchers.stream().anyMatch(range -> range.contains(remoteAddress));
    }

    /** HEARTH_DEPTH: how many levels of replies are shown indented, 2 to 10. */
    public int depth() {
        return depth;
    }

    /** HEARTH_EDIT_HOURS: how long an author may edit a post. */
    public Duration editWindow() {
        return editWindow;
    }

    /** HEARTH_LINK_DAYS: days after joining from which a member's links are links; before, only if a moderator trusts them. */
    public int linkDays() {
        return linkDays;
    }

    /** HEARTH_PAGE_MEMORY: for finished pages that are kept for guests, in bytes. */
    public long pageMemory() {
        return pageMemory;
    }

    /** HEARTH_NODE: the address, host:port, at which the other nodes find this one; absent for a forum on one node. */
    public Optional<String> node() {
        return node;
    }

    /** HEARTH_NODES: host:port of every node, this one too; empty for a forum on one node. */
    public List<String> nodes() {
        return nodes;
    }

    // By default H2 writes half a second late and a crash loses posts that were already confirmed: WRITE_DELAY=0.
    private String embedded() {
        return "jdbc:h2:file:" + data.resolve("db").resolve("hearth") + ";WRITE_DELAY=0";
    }

    private static String database(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.startsWith("jdbc:postgresql:")) {
            return value;
        }
        if (lower.startsWith("jdbc:h2:")) {
            return lower.contains(";write_delay=") ? value : value + ";WRITE_DELAY=0";
        }
        throw new BadSetting("HEARTH_DB_URL must begin with jdbc:postgresql:// (or jdbc:h2:), for example"
                + " jdbc:postgresql://localhost:5432/hearth.");
    }

    private static Path path(String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new BadSetting("HEARTH_DATA must be the path of a folder, not \"" + value + "\".");
        }
    }

    private static URI base(String value) {
        try {
            URI uri = URI.create(value.replaceFirst("/+$", ""));
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean whole = uri.getHost() != null && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            if (web && whole) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Said below, in the same words.
        }
        throw new BadSetting("HEARTH_BASE_URL must be like https://forum.example.org, with no path, not \""
                + value + "\".");
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new BadSetting("HEARTH_ZONE must be a time zone like Europe/Berlin or UTC, not \"" + value + "\".");
        }
    }

    private static int number(Function<String, Optional<String>> values, String name, int otherwise, int least,
            int most) {
        Optional<String> value = values.apply(name);
        try {
            int number = value.map(Integer::parseInt).orElse(otherwise);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, in the same words.
        }
        throw new BadSetting(name + " must be a whole number from " + least + " to " + most + ", not \""
                + value.orElseThrow() + "\".");
    }

    private static boolean flag(Function<String, Optional<String>> values, String name) {
        String value = values.apply(name).orElse("false").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new BadSetting(name + " must be true or false, not \"" + value + "\".");
        };
    }

    private static long size(Function<String, Optional<String>> values, String name, String otherwise) {
        String value = values.apply(name).orElse(otherwise);
        Matcher matcher = SIZE.matcher(value.toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            long unit = switch (matcher.group(2)) {
                case "kb" -> 1L << 10;
                case "mb" -> 1L << 20;
                case "gb" -> 1L << 30;
                default -> 1L;
            };
            long bytes = Long.parseLong(matcher.group(1)) * unit;
            // The server keeps its own limits as 32-bit numbers.
            if (bytes > 0 && bytes <= Integer.MAX_VALUE) {
                return bytes;
            }
        }
        throw new BadSetting(name + " must be a size under 2 GB like 3 MB or 512 kB, not \"" + value + "\".");
    }

    private static List<String> members(String value) {
        return Arrays.stream(value.split("[,\\s]+")).filter(part -> !part.isEmpty()).map(part -> member("HEARTH_NODES", part)).toList();
    }

    private static String member(String name, String value) {
        Matcher matcher = MEMBER.matcher(value);
        if (matcher.matches() && Integer.parseInt(matcher.group(1)) <= 65535) {
            return value;
        }
        throw new BadSetting(name + " must name a host and a port like 10.0.0.7:6900, not \"" + value + "\".");
    }

    private static List<AddressRange> ranges(String name, String value) {
        return Arrays.stream(value.split("[,\\s]+")).filter(part -> !part.isEmpty()).map(part -> {
            try {
                return AddressRange.of(part);
            } catch (IllegalArgumentException e) {
                throw new BadSetting(name + " must list addresses or ranges like 10.0.0.7 or"
                        + " 10.0.0.0/8, not \"" + part + "\".");
            }
        }).toList();
    }
}

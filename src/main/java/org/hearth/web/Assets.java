package org.hearth.web;

import jakarta.inject.Named;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of our own files. Each has a hash of the content in it, so browsers may keep it for ever. */
@Named
@ApplicationScoped
public class Assets {

    static final String ROOT = "/assets/";
    static final String FOLDER = "/resources/hearth/";

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    @Inject
    private ServletContext context;

    /** @param file its name in the folder of resources */
    public String of(String file) {
        return addresses.computeIfAbsent(file, name -> ROOT + hash(name) + "/" + name);
    }

    private String hash(String file) {
        return Secrets.hash(read(file)).substring(0, 10);
    }

    String read(String file) {
        try (InputStream in = context.getResourceAsStream(FOLDER + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

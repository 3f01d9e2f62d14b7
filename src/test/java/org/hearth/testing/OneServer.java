package org.hearth.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Arquillian's container: one server and one deployment for all that one JVM runs. The first class that asks starts it; every later
 * class is told where it is, for all of them deploy the same archive. A start that failed is not tried again.
 */
public class OneServer implements DeployableContainer<OneServer.Settings>, LoadableExtension {

    /** Tells the files of this JVM from those of the others that run tests beside it. */
    static final String FORK = System.getProperty("hearth.fork", "");

    private static final Path FOLDER = Path.of("target", "tested" + FORK);

    private static Server shared;
    private static RuntimeException failure;

    /** There is nothing to set in an arquillian.xml: settings are in {@link Server}. */
    public static class Settings implements ContainerConfiguration {
        @Override
        public void validate() {
            // nothing to validate
        }
    }

    /** The server that the tests of this run share. */
    static Server shared() {
        return shared;
    }

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, OneServer.class);
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        if (failure != null) {
            throw new IllegalStateException("The tested server did not start; the first failure says why.", failure);
        }
        if (shared == null) {
            try {
                start(archive);
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        HTTPContext context = new HTTPContext(shared.base().getHost(), shared.base().getPort());
        context.add(new Servlet(TestDoor.RUNNER, ""));
        return new ProtocolMetaData().addContext(context);
    }

    private static void start(Archive<?> archive) {
        empty(FOLDER);
        File war = FOLDER.resolve("ROOT.war").toFile();
        archive.as(ZipExporter.class).exportTo(war, true);
        shared = Server.start(war.toPath(), FOLDER, Map.of(),
                "-Declipselink.logging.logger=" + StatementLog.class.getName());
    }

    static void empty(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> paths = Files.walk(folder)) {
                    paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // The next class uses it.
    }

    @Override
    public void stop() {
        // Where several JVMs share the classes, each class is a run of its own to Arquillian. The server ends with the JVM.
    }

    @Override
    public Class<Settings> getConfigurationClass() {
        return Settings.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public void setup(Settings settings) {
        // nothing to set up
    }

    @Override
    public void start() {
        // The first deployment starts it.
    }
}

package org.hearth.testing;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test with the shared server: extend {@link InContainer}, {@link AsClient} or {@link InBrowser}. */
@ExtendWith(ArquillianExtension.class)
abstract class Deployed {

    /** Tests and helpers that need the browser, the file system of the build or Arquillian's client: never in the server. */
    private static final String ONLY_OUTSIDE = ".*(PageIT|Test)(\\$.*)?\\.class|.*LoadableExtension"
            + "|.*/testing/(AsClient|Axe|Chromium|Database|InBrowser|OneServer|Person|Programs|Rows|Server|Steps|Trouble)(\\$.*)?\\.class";

    /** The one archive of all tests: the built WAR as people get it, the tests beside it, and AssertJ. */
    @Deployment
    public static Archive<?> archive() {
        Archive<?> tests = ShrinkWrap.create(ExplodedImporter.class, "hearth-tests.jar")
                .importDirectory("target/test-classes", Filters.exclude(ONLY_OUTSIDE)).as(JavaArchive.class);
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/ROOT.war"))
                .addAsLibrary(tests).addAsLibrary(libraryOf(Assertions.class));
    }

    private static File libraryOf(Class<?> type) {
        try {
            return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

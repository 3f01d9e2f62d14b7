/**
 * What every test of Hearth stands on. Three kinds of test, told apart by name:
 * <ul>
 * <li>{@code ...Test} needs no server;</li>
 * <li>{@code ...IT extends InContainer} runs inside the server, next to the beans it asks for with {@code @Inject};
 * {@code ...IT extends AsClient} talks HTTP to it;</li>
 * <li>{@code ...PageIT extends InBrowser} is a journey in a browser.</li>
 * </ul>
 * The last two kinds share one server and one deployment for the whole run: see {@link org.hearth.testing.OneServer}.
 */
package org.hearth.testing;

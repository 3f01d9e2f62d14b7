package org.hearth.testing;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A door into the tested server that stands before all of the forum's own filters. It lets Arquillian's runner in, which the
 * forum would rightly refuse, and counts the SQL statements of requests that carry the header {@value #COUNT}; the number is
 * fetched afterwards from {@value #COUNTED}, because a page may be on its way before its last statement. Lives in the server
 * only.
 */
public class TestDoor implements ServletContainerInitializer {

    static final String RUNNER = "ArquillianServletRunnerEE9";
    static final String COUNT = "Hearth-Test-Count";
    static final String COUNTED = "/hearth-test-counted/";

    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext context) {
        FilterRegistration.Dynamic door = context.addFilter("test door", new Door());
        door.setAsyncSupported(true);
        door.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }

    private static class Door extends HttpFilter {

        private final transient Map<String, CompletableFuture<Integer>> counted = new ConcurrentHashMap<>();

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            String path = request.getRequestURI();
            if (path.equals("/" + RUNNER)) {
                getServletContext().getNamedDispatcher(RUNNER).forward(request, response);
            } else if (path.startsWith(COUNTED)) {
                response.getWriter().print(count(path.substring(COUNTED.length())).join());
            } else if (request.getHeader(COUNT) != null) {
                StatementLog.begin();
                try {
                    chain.doFilter(request, response);
                } finally {
                    count(request.getHeader(COUNT)).complete(StatementLog.end());
                }
            } else {
                chain.doFilter(request, response);
            }
        }

        private CompletableFuture<Integer> count(String key) {
            return counted.computeIfAbsent(key, unseen -> new CompletableFuture<>());
        }
    }
}

package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import org.hearth.access.NotFound;
import org.junit.jupiter.api.Test;

class CallResolverTest {

    /** What a page may call. */
    public static class Greeting {

        public String to(String name) {
            return "Hello " + name;
        }

        public String all(String first, Object... others) {
            return first + List.of(others);
        }

        public int twice(int number) {
            return 2 * number;
        }

        public String either(String text) {
            return "text";
        }

        public String either(String text, String other) {
            return "two";
        }

        public void missing() {
            throw new NotFound();
        }
    }

    @Test
    void a_method_is_given_what_it_takes() {
        assertThat(call("to", "you")).isEqualTo("Hello you");
        assertThat(call("to", 3)).isEqualTo("Hello 3");
        assertThat(call("twice", "4")).isEqualTo(8);
        assertThat(call("all", "a")).isEqualTo("a[]");
        assertThat(call("all", "a", 1, "b")).isEqualTo("a[1, b]");
    }

    @Test
    void of_several_methods_of_one_name_the_server_chooses() {
        ELContext page = new Page();
        assertThat(new CallResolver().invoke(page, new Greeting(), "either", null, new Object[] {"a"})).isNull();
        assertThat(page.isPropertyResolved()).isFalse();
    }

    @Test
    void what_a_method_throws_is_the_cause_of_what_the_page_hears() {
        assertThatThrownBy(() -> call("missing")).isInstanceOf(ELException.class).hasRootCauseInstanceOf(NotFound.class);
    }

    @Test
    void too_few_or_too_many_arguments_are_a_mistake() {
        assertThatThrownBy(() -> call("to")).isInstanceOf(ELException.class);
        assertThatThrownBy(() -> call("to", "a", "b")).isInstanceOf(ELException.class);
    }

    private static Object call(String method, Object... given) {
        ELContext page = new Page();
        Object answer = new CallResolver().invoke(page, new Greeting(), method, null, given);
        assertThat(page.isPropertyResolved()).isTrue();
        return answer;
    }

    /** A page that turns words into numbers and numbers into words, as the server's do. */
    private static class Page extends ELContext {

        @Override
        public <T> T convertToType(Object given, Class<T> type) {
            Object turned = type == int.class ? (Object) Integer.valueOf(given.toString()) : type == String.class ? given.toString() : given;
            @SuppressWarnings("unchecked")
            T same = (T) turned;
            return same;
        }

        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}

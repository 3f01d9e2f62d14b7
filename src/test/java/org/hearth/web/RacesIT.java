package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.testing.AsClient;
import org.hearth.testing.Person;
import org.junit.jupiter.api.Test;

/** What people do at the same moment. */
class RacesIT extends AsClient {

    @Test
    void of_many_who_want_one_name_at_once_one_gets_it_and_the_others_are_told() throws Exception {
        String name = ("r" + UUID.randomUUID()).replace("-", "").substring(0, 15);
        List<Callable<HttpResponse<String>>> all = IntStream.range(0, 6).mapToObj(i -> {
            Person person = Person.guest();
            Person.Form form = person.form("/join", "join");
            return (Callable<HttpResponse<String>>) () -> Person.joins(form, person, name);
        }).toList();
        List<HttpResponse<String>> answers = together(all);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 302)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 302))
                .allSatisfy(answer -> assertThat(answer.body()).contains("Somebody has this name"));
    }

    @Test
    void a_member_who_writes_in_two_windows_at_once_waits_for_nobody_for_ever() throws Exception {
        Person ada = Person.member("ada");
        String thread = ada.send(ada.form("/topics/between-sessions/new", "new").with("title", "Two windows").with("text", "x")
                .with("send", "send")).headers().firstValue("Location").orElseThrow();
        List<Callable<HttpResponse<String>>> replies = IntStream.range(0, 8).mapToObj(i -> {
            Person.Form form = ada.form(thread, "reply").with("text", "Reply " + i).with("send", "send");
            return (Callable<HttpResponse<String>>) () -> ada.send(form);
        }).toList();
        List<Callable<HttpResponse<String>>> threads = IntStream.range(0, 8).mapToObj(i -> {
            Person.Form form = ada.form("/topics/between-sessions/new", "new").with("title", "Window " + i).with("text", "x")
                    .with("send", "send");
            return (Callable<HttpResponse<String>>) () -> ada.send(form);
        }).toList();
        assertThat(together(Stream.concat(replies.stream(), threads.stream()).toList()))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(302));
    }

    private static <T> List<T> together(List<Callable<T>> all) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(all.size());
        try {
            List<T> done = new java.util.ArrayList<>();
            for (Future<T> each : hands.invokeAll(all)) {
                done.add(each.get());
            }
            return done;
        } finally {
            hands.shutdown();
        }
    }
}

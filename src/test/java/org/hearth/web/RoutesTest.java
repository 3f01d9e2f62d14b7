package org.hearth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({"/,topic/home", "/topics/grief,topic/view", "/topics/grief/new,thread/new", "/threads/3,thread/view",
        "/threads/3/a-title,thread/view", "/threads/3/pin,thread/pin", "/threads/3/lock,thread/lock", "/posts/7,post/find",
        "/posts/7/reply,post/reply", "/posts/7/remove,post/remove", "/members/ada,member/profile", "/sign-in,member/sign-in",
        "/join,member/join", "/set-up/abc,member/set-up", "/account,member/account", "/moderation/log,moderation/log",
        "/admin,admin/home", "/admin/topics,admin/topics", "/admin/members,admin/members", "/admin/care,admin/care",
        "/help/now,care/now", "/guidelines,care/guidelines", "/privacy,care/privacy"})
    void an_address_once_landed_leads_to_its_page(String address, String page) {
        String view = Routes.find(address).orElseThrow().view();
        assertThat(view).isEqualTo("/WEB-INF/pages/" + page + ".xhtml");
        assertThat(Files.exists(Path.of("src/main/webapp" + view))).isTrue();
    }

    @Test
    void an_address_says_what_it_is_about() {
        assertThat(Routes.find("/threads/3/a-title").orElseThrow().values()).containsEntry("id", "3").containsEntry("slug", "a-title");
    }

    @ParameterizedTest
    @CsvSource({"/threads", "/threads/3/a/b", "/nothing", "/topics/", "//", "/WEB-INF/web.xml"})
    void other_addresses_lead_nowhere(String address) {
        assertThat(Routes.find(address)).isEmpty();
    }
}

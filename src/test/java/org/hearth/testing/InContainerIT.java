package org.hearth.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import org.hearth.access.Visitor;
import org.junit.jupiter.api.Test;

/** What every test in the server leans on: were an injection silently null or a request shared, tests would test nothing. */
class InContainerIT extends InContainer {

    @Inject
    private Visitor visitor;

    @Inject
    private UserTransaction transaction;

    @Test
    void a_test_asks_as_a_guest_and_each_request_is_its_own() throws Exception {
        assertThat(visitor.isGuest()).isTrue();
        assertThat(inRequest(() -> {
            visitor.become(1L);
            return visitor.isGuest();
        })).isFalse();
        assertThat(inRequest(() -> visitor.isGuest())).isTrue();
    }

    @Test
    void a_transaction_ends_with_its_work() throws Exception {
        assertThat(inTransaction(() -> transaction.getStatus())).isEqualTo(Status.STATUS_ACTIVE);
        assertThatThrownBy(() -> inTransaction(() -> {
            throw new IOException("on purpose");
        })).hasMessage("on purpose");
        assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    @Test
    void statements_are_counted() throws Exception {
        assertThat(statements(() -> visitor.isGuest())).isZero();
        assertThat(statements(() -> visitor.become(1L))).isPositive();
    }
}

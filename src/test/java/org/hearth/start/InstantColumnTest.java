package org.hearth.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class InstantColumnTest {
    private final InstantColumn column = new InstantColumn();

    @Test
    void aMomentIsTheSameMomentAfterTheDatabase() {
        Instant moment = Instant.parse("2026-10-25T01:30:00.123456Z");
        assertThat(column.convertToDatabaseColumn(moment)).hasToString("2026-10-25T01:30:00.123456Z");
        assertThat(column.convertToEntityAttribute(OffsetDateTime.parse("2026-10-25T03:30:00.123456+02:00")))
                .isEqualTo(moment);
    }

    @Test
    void whatHasNotHappenedStaysEmpty() {
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }
}

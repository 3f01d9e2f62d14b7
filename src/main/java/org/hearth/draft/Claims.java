package org.hearth.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hearth.start.Keys;
import org.hearth.web.Secrets;

/** Whose form it is: a signed line in it, so that words which could not be taken go back to the account that it was made for. */
@ApplicationScoped
public class Claims {

    /** How long a form may lie open in a browser until its words are not taken into keeping any more. */
    private static final Duration OPEN = Duration.ofDays(30);

    @Inject
    private Keys keys;
    @Inject
    private Clock clock;

    /** @return who the form is made for, to stand in it */
    public String make(Long memberId, String place) {
        String claim = memberId + "." + clock.instant().getEpochSecond();
        return claim + "." + keys.sign("form of " + claim + " at " + place);
    }

    /** @return the account a form was made for; empty when the form does not truly say so */
    public Optional<Long> owner(String claim, String place) {
        String[] parts = claim == null ? new String[0] : claim.split("\\.", 3);
        if (parts.length != 3 || place == null
                || !Secrets.same(parts[2], keys.sign("form of " + parts[0] + "." + parts[1] + " at " + place))) {
            return Optional.empty();
        }
        boolean recent = Instant.ofEpochSecond(Long.parseLong(parts[1])).plus(OPEN).isAfter(clock.instant());
        return recent ? Optional.of(Long.valueOf(parts[0])) : Optional.empty();
    }
}

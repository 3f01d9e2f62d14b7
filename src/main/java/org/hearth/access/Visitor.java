package org.hearth.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.hearth.member.Members;
import org.hearth.member.Role;
import org.hearth.member.Self;
import org.hearth.member.SignedIn;

/**
 * Whoever is asking: a guest, who is nobody in particular, or a member, read afresh for each request, so that a role given
 * or a suspension is felt at the next click on any node.
 */
@Named
@RequestScoped
public class Visitor {

    @Inject
    private Members members;

    private SignedIn signedIn;
    private Optional<Self> self;

    protected Visitor() {
    }

    /** A visitor who is this member, or a guest when null. */
    public Visitor(Self self) {
        this.self = Optional.ofNullable(self);
    }

    /** Whose session this is; they are read when somebody asks. */
    public void comesAs(SignedIn signedIn) {
        this.signedIn = signedIn;
        self = null;
    }

    /** From here on in this request the visitor is this member: after joining or signing in. */
    public void become(Long memberId) {
        self = members.self(memberId);
    }

    private Optional<Self> self() {
        if (self == null) {
            self = signedIn == null ? Optional.empty()
                    : members.self(signedIn.memberId()).filter(me -> me.password().equals(signedIn.password()));
        }
        return self;
    }

    public boolean isGuest() {
        return self().isEmpty();
    }

    /** @return the member's id; null for a guest */
    public Long id() {
        return self().map(Self::id).orElse(null);
    }

    public String getName() {
        return self().map(Self::name).orElse(null);
    }

    public String getDisplayName() {
        return self().map(Self::displayName).orElse(null);
    }

    public boolean isSuspended() {
        return self().map(Self::suspended).orElse(false);
    }

    /** Whether links that the member writes are shown as plain text for now. */
    public boolean isLinksHeld() {
        return self().map(me -> members.linksHeld(me.trustedAt(), me.joinedAt())).orElse(false);
    }

    /** @return what the member has remembered of how they like to read; empty for none */
    public String reading() {
        return self().map(Self::reading).orElse("");
    }

    Role role() {
        return self().map(Self::role).orElse(null);
    }
}

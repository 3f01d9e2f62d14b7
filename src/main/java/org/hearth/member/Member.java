package org.hearth.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** A person with an account and a profile. */
@Entity
public class Member {

    @Id
    @SequenceGenerator(name = "member_seq", sequenceName = "member_seq")
    @GeneratedValue(generator = "member_seq")
    private Long id;
    private String name;
    @Column(name = "name_key")
    private String nameKey;
    @Column(name = "name_skeleton")
    private String nameSkeleton;
    private String email;
    private String password;
    @Enumerated(EnumType.STRING)
    private Role role = Role.MEMBER;
    private boolean sample;
    @Column(name = "joined_at")
    private Instant joinedAt;
    @Column(name = "agreed_at")
    private Instant agreedAt;
    @Column(name = "trusted_at")
    private Instant trustedAt;
    @Column(name = "suspended_at")
    private Instant suspendedAt;
    @Column(name = "suspended_by")
    private Long suspendedBy;
    @Column(name = "display_name")
    private String displayName;
    private String pronouns = "";
    private String about = "";
    private String credentials = "";
    @Column(name = "avatar_version")
    private String avatarVersion;
    private String reading = "";
    @Column(name = "thread_count")
    private int threadCount;
    @Column(name = "post_count")
    private int postCount;

    protected Member() {
    }

    /** A member who just joined and agreed to the community guidelines. */
    public Member(String name, String email, String passwordHash, Instant now) {
        this.name = name;
        this.nameKey = Names.key(name);
        this.nameSkeleton = Names.skeleton(name);
        this.email = email;
        this.password = passwordHash;
        this.displayName = name;
        this.joinedAt = now;
        this.agreedAt = now;
    }

    public void describe(String displayName, String pronouns, String about, String credentials) {
        this.displayName = displayName;
        this.pronouns = pronouns;
        this.about = about;
        this.credentials = credentials;
    }

    public void take(Role role) {
        this.role = role;
    }

    public void markSample() {
        this.sample = true;
    }

    /** From now on this member's links are links. */
    public void trust(Instant now) {
        trustedAt = now;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public void setPassword(String hash) {
        this.password = hash;
    }

    public void setReading(String reading) {
        this.reading = reading;
    }

    /** @param version names the picture's address, so that a new picture has a new one; null for none */
    public void setAvatarVersion(String version) {
        this.avatarVersion = version;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public String getPassword() {
        return password;
    }

    public Role getRole() {
        return role;
    }

    public boolean isSample() {
        return sample;
    }

    public Instant getTrustedAt() {
        return trustedAt;
    }

    public Instant getJoinedAt() {
        return joinedAt;
    }

    public String getDisplayName() {
        return displayName;
    }

    public String getPronouns() {
        return pronouns;
    }

    public String getAbout() {
        return about;
    }

    public String getCredentials() {
        return credentials;
    }

    public String getAvatarVersion() {
        return avatarVersion;
    }

    public String getReading() {
        return reading;
    }

    public int getThreadCount() {
        return threadCount;
    }

    public int getPostCount() {
        return postCount;
    }
}

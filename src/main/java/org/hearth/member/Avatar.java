package org.hearth.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A member's picture as {@link AvatarImage} made it, in the database so that every node and every backup has it. */
@Entity
public class Avatar {

    @Id
    @Column(name = "member_id")
    private Long memberId;
    @Column(name = "content_type")
    private String contentType;
    private byte[] bytes;

    protected Avatar() {
    }

    public Avatar(Long memberId) {
        this.memberId = memberId;
    }

    public void show(String contentType, byte[] bytes) {
        this.contentType = contentType;
        this.bytes = bytes;
    }

    public String getContentType() {
        return contentType;
    }

    public byte[] getBytes() {
        return bytes;
    }
}

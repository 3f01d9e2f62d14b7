package org.hearth.post;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.hearth.member.Member;

/** What a post said before an edit. Number 0 is what was first posted. It goes when the post is removed. */
@Entity
public class Edition {

    @Id
    @SequenceGenerator(name = "edition_seq", sequenceName = "edition_seq")
    @GeneratedValue(generator = "edition_seq")
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    private Post post;
    private int number;
    private String subject;
    private String words;
    private String links;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "written_by")
    private Member writtenBy;
    @Column(name = "written_at")
    private Instant writtenAt;

    protected Edition() {
    }

    Edition(Post post, int number, String subject, String words, String links, Member writtenBy, Instant writtenAt) {
        this.post = post;
        this.number = number;
        this.subject = subject;
        this.words = words;
        this.links = links;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }
}

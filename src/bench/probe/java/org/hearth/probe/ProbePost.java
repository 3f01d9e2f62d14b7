package org.hearth.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** The columns of a post that the probe shows. */
@Entity
@Table(name = "post")
public class ProbePost {

    @Id
    private Long id;
    @Column(name = "thread_id")
    private Long threadId;
    private int number;
    private String html;
    @Column(name = "created_at")
    private OffsetDateTime createdAt;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    private ProbeMember author;
}

package org.hearth.thread;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Further reading that the opening post of a thread names. */
@Entity
@Table(name = "resource_link")
public class ResourceLink {

    @Id
    @SequenceGenerator(name = "resource_link_seq", sequenceName = "resource_link_seq")
    @GeneratedValue(generator = "resource_link_seq")
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    private ForumThread thread;
    private int place;
    private String name;
    private String address;

    protected ResourceLink() {
    }

    ResourceLink(ForumThread thread, int place, NamedLink link) {
        this.thread = thread;
        this.place = place;
        this.name = link.name();
        this.address = link.address();
    }
}

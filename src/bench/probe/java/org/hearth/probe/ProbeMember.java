package org.hearth.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The columns of a member that the probe shows. */
@Entity
@Table(name = "member")
public class ProbeMember {

    @Id
    private Long id;
    private String name;
    @Column(name = "display_name")
    private String displayName;
    private String pronouns;
}

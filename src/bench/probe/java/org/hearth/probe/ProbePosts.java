package org.hearth.probe;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** One query, in one transaction, through a pool that is set up as the forum's is. */
@ApplicationScoped
@Transactional
@DataSourceDefinition(
        name = "java:app/jdbc/probe",
        className = "org.hearth.start.HearthDataSource",
        minPoolSize = 2,
        maxPoolSize = 24,
        maxIdleTime = 300,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
        })
public class ProbePosts {

    @PersistenceContext
    private EntityManager em;

    public List<ProbeRow> of(long thread) {
        return em.createQuery("select new org.hearth.probe.ProbeRow(p.id, p.number, p.html, p.createdAt, a.name, a.displayName,"
                        + " a.pronouns) from ProbePost p join p.author a where p.threadId = :thread and p.number between 1 and 20"
                        + " order by p.number", ProbeRow.class)
                .setParameter("thread", thread).getResultList();
    }
}

package org.hearth.web;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.topic.ITopic;
import com.hazelcast.topic.Message;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.hearth.settings.Settings;

/**
 * The other nodes of the forum, told of each change here and heard of each change there. Telling is not certain: a message is lost
 * when a node leaves at that moment, so whoever must be right may not rely on it alone. A forum on one node has none of this.
 */
@ApplicationScoped
public class Nodes {

    private static final Logger LOG = Logger.getLogger(Nodes.class.getName());
    /** Where the server keeps what joins its nodes. */
    private static final String JOINED = "payara/Hazelcast";
    private static final String CHANGES = "hearth.changes";
    /** Stands for a change that any page may show. Only the platform's own types are sent: each node can read them. */
    private static final long ANY = 0;

    @Inject
    private Settings settings;
    @Inject
    private Event<Changed> changes;

    private ITopic<Long> topic;
    private UUID listener;

    void join(@Observes @Initialized(ApplicationScoped.class) ServletContext started) {
        if (settings.nodes().isEmpty()) {
            return;
        }
        try {
            HazelcastInstance joined = InitialContext.doLookup(JOINED);
            topic = joined.getTopic(CHANGES);
            listener = topic.addMessageListener(this::hear);
        } catch (NamingException e) {
            throw new IllegalStateException("HEARTH_NODES is set, but the server was started without what joins nodes: use payara/node", e);
        }
    }

    @PreDestroy
    void leave() {
        try {
            if (listener != null) {
                topic.removeMessageListener(listener);
            }
        } catch (HazelcastInstanceNotActiveException e) {
            LOG.log(Level.FINE, "The server had left its group already", e);
        }
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        if (topic != null && changed.here()) {
            try {
                topic.publish(changed.threadId() == null ? ANY : changed.threadId());
            } catch (RuntimeException e) {
                // What was written is written; the others look for themselves within a second.
                LOG.log(Level.WARNING, "The other nodes could not be told of a change", e);
            }
        }
    }

    private void hear(Message<Long> message) {
        if (!message.getPublishingMember().localMember()) {
            changes.fire(new Changed(message.getMessageObject() == ANY ? null : message.getMessageObject(), false));
        }
    }
}

package org.hearth.moderation;

import java.util.List;
import org.hearth.web.Pager;

/** A page of the moderation log. */
public record ModerationLogView(List<ModerationRow> rows, Pager pager) {
}

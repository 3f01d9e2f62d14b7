package org.hearth.member;

import java.util.List;
import org.hearth.web.Pager;

/** A page of members, for administrators. */
public record MemberList(List<MemberRow> rows, Pager pager, String q, long found) {
}

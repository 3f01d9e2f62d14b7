package org.hearth.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the tables of a forum, seen from outside of it: see {@link Database#connect}. */
public final class Rows {

    private static final String POSTS = "(select count(*) from post p where p.";

    /** Each question finds rows that contradict each other. */
    private static final List<String> QUESTIONS = List.of(
            "select t.id from thread t where not exists (select 1 from post p where p.thread_id = t.id and p.number = 1)",
            "select t.id from thread t where t.next_number <> 1 + " + POSTS + "thread_id = t.id)",
            "select t.id from thread t where t.next_number <> 1 + (select max(p.number) from post p where p.thread_id = t.id)",
            "select t.id from thread t where t.next_branch <> 1 + (select max(p.branch) from post p where p.thread_id = t.id)",
            "select t.id from thread t where t.reply_count <> "
                    + POSTS + "thread_id = t.id and p.number > 1 and p.removed_at is null)",
            "select t.id from thread t where t.last_post_id is null or t.last_post_id <> (select p.id from post p"
                    + " where p.thread_id = t.id and p.number = t.next_number - 1)",
            "select t.id from thread t where t.last_activity_at <> (select max(p.created_at) from post p"
                    + " where p.thread_id = t.id)",
            "select a.id from post a join post b on a.thread_id = b.thread_id and a.number < b.number"
                    + " and a.created_at > b.created_at",
            "select f.id from post f where f.seat = 0 and f.number > 1 and f.branch_size + 1 <> "
                    + POSTS + "thread_id = f.thread_id and p.branch = f.branch)",
            "select min(id) from post group by thread_id, branch, seat having count(*) > 1",
            "select m.id from member m where m.post_count <> " + POSTS + "author_id = m.id and p.removed_at is null)",
            "select m.id from member m where m.thread_count <> (select count(*) from thread t where t.author_id = m.id)",
            "select k.id from topic k where k.thread_count <> (select count(*) from thread t where t.topic_id = k.id)",
            "select k.id from topic k where k.post_count <> (select count(*) from post p join thread t on t.id = p.thread_id"
                    + " where t.topic_id = k.id and p.removed_at is null)",
            "select k.id from topic k where k.thread_count > 0 and not exists (select 1 from thread t"
                    + " where t.id = k.latest_thread_id and t.topic_id = k.id)");

    private Rows() {
    }

    /** @return questions that found something, with the ids of what they found; empty when counters and order are right */
    public static Map<String, List<String>> contradictions(Connection database) throws SQLException {
        Map<String, List<String>> found = new TreeMap<>();
        for (String question : QUESTIONS) {
            List<String> ids = ask(database, question);
            if (!ids.isEmpty()) {
                found.put(question, ids);
            }
        }
        return found;
    }

    /** @return a line for each row of the answer */
    public static List<String> ask(Connection database, String question) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(question)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> line = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    Object value = row.getObject(column);
                    line.add(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : row.getString(column));
                }
                lines.add(String.join(" | ", line));
            }
        }
        return lines;
    }

    /** @return all rows of all tables, by table, in no order that means anything but the same in two databases alike */
    public static Map<String, List<String>> all(Connection database) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (ResultSet tables = database.getMetaData().getTables(null, database.getSchema(), "%", null)) {
            while (tables.next()) {
                if (tables.getString("TABLE_TYPE").contains("TABLE")) {
                    String name = tables.getString("TABLE_NAME");
                    rows.put(name, ask(database, "select * from \"" + name + "\"").stream().sorted().toList());
                }
            }
        }
        return rows;
    }
}

package org.hearth.care;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A text of the forum that its administrators edit, or a value it keeps for itself. */
@Entity
public class Setting {

    @Id
    private String name;
    private String content;

    protected Setting() {
    }

    public Setting(String name, String content) {
        this.name = name;
        this.content = content;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }
}

package org.hearth.text;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link SafeHtml} in a column. What is read from it was written to it as one, so it is safe as it was then. */
@Converter(autoApply = true)
public class SafeHtmlColumn implements AttributeConverter<SafeHtml, String> {
    @Override
    public String convertToDatabaseColumn(SafeHtml html) {
        return html == null ? null : html.toString();
    }

    @Override
    public SafeHtml convertToEntityAttribute(String column) {
        return column == null ? null : new SafeHtml(column);
    }
}

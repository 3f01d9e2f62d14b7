package org.hearth.care;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.hearth.text.Formatter;
import org.hearth.text.PhoneNumbers;
import org.hearth.text.SafeHtml;

/** Help lines, for whoever needs them now. */
@Named
@RequestScoped
public class HelpPage {

    @Inject
    private HelpTexts texts;

    private SafeHtml words;

    @PostConstruct
    void load() {
        words = PhoneNumbers.link(Formatter.plain(texts.now()));
    }

    public SafeHtml getWords() {
        return words;
    }
}

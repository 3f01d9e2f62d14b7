/** The house rules: what the code, the pages and the words have in common is held by tests, so that nobody has to remember it. */
package org.hearth.house;

/** What people type, from the keyboard to the page: its limits, and the one place where it becomes HTML. */
package org.hearth.text;

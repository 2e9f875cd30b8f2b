/** The report as a page for a browser, and what all our pages share. */
@NullMarked
package dev.pagelift.report.html;

import org.jspecify.annotations.NullMarked;

/** What varies by product, read from rules/catalog. */
@NullMarked
package dev.pagelift.catalog;

import org.jspecify.annotations.NullMarked;

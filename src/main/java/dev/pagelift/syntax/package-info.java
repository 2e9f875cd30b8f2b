/** Reads data formats (JSON, TOML, YAML, XML) into one kind of tree with positions. */
@NullMarked
package dev.pagelift.syntax;

import org.jspecify.annotations.NullMarked;

/** Which file of the repository an import means, as bundlers and TypeScript find it; nothing is installed and nothing is built. */
@NullMarked
package dev.pagelift.detect.module;

import org.jspecify.annotations.NullMarked;

/** Fleets for which one machine is too small, on Apache Spark. Built with the Maven profile {@code spark} alone. */
@NullMarked
package dev.pagelift.fleet.spark;

import org.jspecify.annotations.NullMarked;

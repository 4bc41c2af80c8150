/** The compliance suite: what every driver and dialect must do, as JUnit classes that each database's tests extend. */
@NullMarked
package dev.azoth.testkit.compliance;

import org.jspecify.annotations.NullMarked;

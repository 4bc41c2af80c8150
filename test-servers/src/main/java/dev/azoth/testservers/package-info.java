/**
 * Real database servers for the tests: found, started, shared and stopped.
 *
 * <p>{@link dev.azoth.testservers.TestPostgres} is the server all tests of a build share;
 * {@link dev.azoth.testservers.PrivatePostgres} is one that a single test may break. MariaDB will stand beside them as
 * {@code TestMariaDb}, on the same {@code Cluster}-like seam.
 */
@NullMarked
package dev.azoth.testservers;

import org.jspecify.annotations.NullMarked;

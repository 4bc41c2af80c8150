/** Tools for testing, and the compliance suite. */
module dev.azoth.testkit {
    requires transitive dev.azoth.async;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;

    exports dev.azoth.testkit.compliance;
}

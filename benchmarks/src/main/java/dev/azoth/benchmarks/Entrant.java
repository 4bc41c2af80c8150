package dev.azoth.benchmarks;

/** Who takes part, under the name the command line knows and the one of the report. */
interface Entrant {
    String option();

    String title();
}

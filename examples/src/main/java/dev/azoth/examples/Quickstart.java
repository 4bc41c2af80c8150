package dev.azoth.examples;

/** Stands in until the engine exists. */
public final class Quickstart {
    private Quickstart() {}

    /** Prints the arguments. */
    public static void main(String[] args) {
        System.out.println("Azoth quickstart " + String.join(" ", args));
    }
}

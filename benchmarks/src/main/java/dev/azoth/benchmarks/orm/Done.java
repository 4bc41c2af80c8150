package dev.azoth.benchmarks.orm;

/** Who is told of an operation's end; a type of its own so that no contender pays for the future type of another. */
public interface Done {
    void succeeded(long checksum);

    void failed(Throwable cause);
}

package dev.azoth.benchmarks.orm;

/** What is measured of the libraries that map objects. */
public enum OrmCase {
    /** The item with that key, in a fresh session; gives its checksum. */
    GET("W1", "get by key in a fresh session", 64),
    /** The items with that key and the 19 after it, one after the other in one session; gives their checksums' sum. */
    GETS("W2", "20 gets in one session", 64),
    /** All items, as objects; gives their checksums' sum. */
    LOAD("W3", "load 10,000 objects", 4),
    /** Inserts new parents with their children in one transaction; gives how many objects have their keys. */
    INSERT("W4", "insert 1,000 parents with 2 children each", 4),
    /** All parents with their children; gives the sum of their checksums. */
    COLLECTIONS("W5", "load 500 parents with their collections of 4", 4),
    /**
     * Loads the items of the caller's range, changes the age of each to {@link Items#changed}, writes and commits; gives the
     * sum of their keys.
     */
    CHANGE("W6", "load 1,000, change each, flush", 4);

    /** Gets in one session, of {@link #GETS}. */
    public static final int GET_COUNT = 20;

    /** Parents of {@link #INSERT}. */
    public static final int NEW_PARENTS = 1_000;

    /** Children of each parent of {@link #INSERT}. */
    public static final int NEW_CHILDREN = 2;

    /** Items of each caller of {@link #CHANGE}. */
    public static final int CHANGED = 1_000;

    private final String label;
    private final String title;
    private final int callers;

    OrmCase(String label, String title, int callers) {
        this.label = label;
        this.title = title;
        this.callers = callers;
    }

    public String label() {
        return label;
    }

    public String title() {
        return title;
    }

    /** How many callers are in the loop at once. */
    public int callers() {
        return callers;
    }
}

package dev.azoth.benchmarks.orm;

/** The values of parents and children, and their checksums. */
public final class Families {
    /** Parents that are there for {@link OrmCase#COLLECTIONS}. */
    public static final int PARENTS = 500;

    /** Children of each. */
    public static final int CHILDREN = 4;

    private Families() {}

    /** The name of the parent of {@link OrmCase#INSERT} with that number. */
    public static String parent(int key, int number) {
        return "parent " + key + "." + number;
    }

    /** The name of a child of the parent with that name. */
    public static String child(String parent, int number) {
        return parent + "." + number;
    }

    /** Folds a parent that was read. */
    public static long parent(int id, String name, int rank) {
        return id * 31L + name.length() * 7L + name.charAt(name.length() - 1) + rank;
    }

    /** Folds a child that was read in its parent's collection. */
    public static long child(int parent, int id, String name) {
        return parent * 17L + id * 13L + name.length() * 7L + name.charAt(name.length() - 1);
    }
}

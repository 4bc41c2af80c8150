package dev.azoth.mysql;

/** Which of the two databases SQL is written for. */
enum Vendor {
    /** What MySQL and MariaDB have in common, and what only MySQL has where they differ. */
    MYSQL("mysql"),
    MARIADB("mariadb");

    private final String dialect;

    Vendor(String dialect) {
        this.dialect = dialect;
    }

    /** The dialect's name, as in URLs. */
    String dialect() {
        return dialect;
    }
}

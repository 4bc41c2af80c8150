/** SQL statements, expressions and their compilation to text. */
module dev.azoth.sql {
    requires static transitive org.jspecify;
}

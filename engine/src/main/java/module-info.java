/** Engine, connections, transactions and results. */
module dev.azoth.engine {
    requires transitive dev.azoth.sql;
}

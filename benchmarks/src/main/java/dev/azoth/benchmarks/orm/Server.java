package dev.azoth.benchmarks.orm;

/**
 * The database that all contenders use.
 *
 * @param password empty for none
 * @param schema the benchmark's
 * @param connections how many each contender may open
 */
public record Server(
        String host, int port, String database, String user, String password, String schema, int connections) {
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }
}

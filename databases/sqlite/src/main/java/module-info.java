/** SQLite: dialect and driver. */
module dev.azoth.sqlite {
    requires transitive dev.azoth.engine;
    requires java.sql;
    requires org.xerial.sqlitejdbc;
    requires static transitive org.jspecify;

    exports dev.azoth.sqlite;

    provides dev.azoth.engine.driver.DriverProvider with
            dev.azoth.sqlite.SqliteProvider;
}

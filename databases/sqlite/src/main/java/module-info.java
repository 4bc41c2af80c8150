/** SQLite: dialect and driver. */
module dev.azoth.sqlite {
    requires transitive dev.azoth.engine;
    requires java.sql;
    requires org.xerial.sqlitejdbc;
}

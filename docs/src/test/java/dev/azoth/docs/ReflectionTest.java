package dev.azoth.docs;

import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.async.AsyncEngine;
import dev.azoth.engine.Engine;
import dev.azoth.engine.reflect.Inspector;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of reflection.md. */
class ReflectionTest {
    private final Engine engine = Engine.create("sqlite://");

    @BeforeEach
    void open() {
        engine.begin(conn -> {
            conn.execDriverSql("create table parent (id integer primary key, name varchar(50) unique)");
            conn.execDriverSql("create table child (id integer primary key, parent_id integer references parent (id))");
            return conn.execDriverSql("insert into parent (id, name) values (1, 'one')");
        });
    }

    @AfterEach
    void close() {
        engine.dispose();
    }

    @Test
    void inspector() {
        // tag::inspector[]
        engine.connect(conn -> {
            Inspector inspector = Inspector.of(conn);
            for (String table : inspector.tableNames()) {
                inspector.columns(table).forEach(column -> System.out.println(table + ": " + column));
                System.out.println(inspector.primaryKey(table));
                System.out.println(inspector.foreignKeys(table));
                System.out.println(inspector.uniqueConstraints(table));
                System.out.println(inspector.indexes(table));
            }
            return inspector.hasTable("child");
        });
        // end::inspector[]
        AsyncEngine async = AsyncEngine.of(engine);
        // tag::async[]
        CompletableFuture<List<String>> tables =
                async.connect(conn -> conn.runSync(c -> Inspector.of(c).tableNames()));
        // end::async[]
        assertThat(tables.join()).containsExactly("child", "parent");
    }

    @Test
    void table() {
        // tag::table[]
        var meta = new MetaData();
        Table parent = engine.connect(conn -> Table.reflect("parent", meta, conn));
        List<Object> names =
                engine.connect(conn -> conn.scalars(select(parent.c("name"))).all());
        // end::table[]
        assertThat(names).containsExactly("one");
    }

    @Test
    void everything() {
        // tag::all[]
        var meta = new MetaData();
        engine.connect(conn -> {
            meta.reflect(conn);
            return meta;
        });
        List<Table> inOrder = meta.sortedTables(); // parent before child
        // end::all[]
        assertThat(inOrder).extracting(Table::name).containsExactly("parent", "child");
    }
}

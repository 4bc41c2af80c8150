package dev.azoth.docs;

import static dev.azoth.sql.Sql.func;
import static dev.azoth.sql.Sql.text;
import static dev.azoth.sql.schema.Schema.check;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.schema.Schema.foreignKey;
import static dev.azoth.sql.schema.Schema.index;
import static dev.azoth.sql.schema.Schema.unique;
import static dev.azoth.sql.type.Types.dateTimeTz;
import static dev.azoth.sql.type.Types.enumOf;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.mapped;
import static dev.azoth.sql.type.Types.numeric;
import static dev.azoth.sql.type.Types.string;
import static dev.azoth.sql.type.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.async.AsyncEngine;
import dev.azoth.engine.Engine;
import dev.azoth.engine.reflect.Inspector;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.NamingConvention;
import dev.azoth.sql.schema.ReferentialAction;
import dev.azoth.sql.schema.Table;
import dev.azoth.sql.type.SqlType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The code of schema.md. */
class SchemaTest {
    enum Status {
        OPEN,
        SHIPPED
    }

    @Test
    void define() {
        // tag::define[]
        var meta = new MetaData();

        var userId = column("id", integer()).primaryKey();
        var email = column("email", string(200)).notNull().unique();
        var users = Table.define("users", meta, userId, email);

        var orderId = column("id", integer()).primaryKey();
        var buyer = column("user_id", integer())
                .notNull()
                .references(foreignKey(userId).onDelete(ReferentialAction.CASCADE));
        var status = column("status", enumOf(Status.class)).notNull().defaultsTo(Status.OPEN);
        var total = column("total", numeric(10, 2));
        var created = column("created", dateTimeTz()).defaultsTo(OffsetDateTime::now);
        var orders = Table.define(
                "orders",
                meta,
                orderId,
                buyer,
                status,
                total,
                created,
                check(total.ge(java.math.BigDecimal.ZERO)).named("total_not_negative"),
                index("orders_by_user", buyer, created.desc()));
        // end::define[]

        Engine engine = Engine.create("sqlite://");
        // tag::create[]
        engine.begin(meta::createAll); // only what is not there yet, in order of dependency
        engine.begin(meta::dropAll);
        // end::create[]
        // tag::create-async[]
        AsyncEngine async = AsyncEngine.of(engine);
        async.begin(conn -> conn.runSync(meta::createAll)).join();
        // end::create-async[]
        // tag::create-one[]
        engine.begin(conn -> {
            orders.drop(conn);
            orders.create(conn);
            return orders;
        });
        // end::create-one[]
        assertThat(engine.<List<String>>connect(conn -> Inspector.of(conn).tableNames()))
                .containsExactly("orders", "users");
        assertThat(users.columns()).hasSize(2);
        engine.dispose();
    }

    @Test
    void defaults() {
        // tag::defaults[]
        var meta = new MetaData();
        var articles = Table.define(
                "articles",
                meta,
                column("id", integer()).primaryKey(),
                column("title", string(100)).notNull(),
                column("slug", string(100)).defaultsTo(func("lower", "UNTITLED").returning(string())),
                column("revision", integer()).defaultsTo(1).onUpdate(() -> 2),
                column("created", dateTimeTz()).serverDefault(text("CURRENT_TIMESTAMP")),
                column("shouted", text()).computed("upper(title)"));
        // end::defaults[]
        Engine engine = Engine.create("sqlite://");
        engine.begin(meta::createAll);
        assertThat(articles.columns()).hasSize(6);
        engine.dispose();
    }

    @Test
    void naming() {
        // tag::naming[]
        var meta = new MetaData(NamingConvention.of(Map.of(
                "pk", "pk_%(table_name)s",
                "uq", "uq_%(table_name)s_%(column_0_name)s",
                "fk", "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s")));
        var t = Table.define(
                "account", meta, column("id", integer()).primaryKey(), column("code", string(10)), unique("code"));
        // end::naming[]
        Engine engine = Engine.create("sqlite://");
        engine.begin(meta::createAll);
        assertThat(engine.<String>connect(conn ->
                        Inspector.of(conn).uniqueConstraints(t.name()).get(0).name()))
                .isEqualTo("uq_account_code");
        engine.dispose();
    }

    @Test
    void own() {
        // tag::own-type[]
        SqlType<Locale> locale =
                mapped("locale", Locale.class, string(20), Locale::toLanguageTag, Locale::forLanguageTag);
        // end::own-type[]
        // tag::variant[]
        SqlType<String> document = text().withVariant("postgresql", dev.azoth.postgresql.PgTypes.jsonb());
        // end::variant[]
        assertThat(locale.javaType()).isEqualTo(Locale.class);
        assertThat(document.javaType()).isEqualTo(String.class);
    }
}

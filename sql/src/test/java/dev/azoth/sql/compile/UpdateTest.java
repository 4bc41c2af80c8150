package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.*;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.CompileException;
import dev.azoth.sql.Statement;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpdateTest {
    private final MetaData meta = new MetaData();
    private final Column<Integer> myid = column("myid", integer()).primaryKey();
    private final Column<String> name = column("name", string(30));
    private final Column<String> description = column("description", string(50));
    private final Table mytable = Table.define("mytable", meta, myid, name, description);
    private final Column<Integer> otherid = column("otherid", integer()).primaryKey();
    private final Column<String> othername = column("othername", string(30));
    private final Table other = Table.define("myothertable", meta, otherid, othername);

    private static BoundStatement bind(Statement<?> statement, Map<String, ?> parameters) {
        var request = new CompileRequest(List.copyOf(parameters.keySet()), false, Map.of());
        return TestDialect.QUESTION_MARKS
                .compile(statement, request)
                .bind(StatementKeys.of(statement).values(), parameters);
    }

    @Test
    void sets_and_where() {
        var update = mytable.update().where(myid.eq(7)).set(name, "jack");
        assertThat(update).hasToString("UPDATE mytable SET name=:name WHERE mytable.myid = :myid_1");
        assertThat(bind(update, Map.of()).parameters()).containsExactly("jack", 7);
        assertThat(update(mytable).where(name.eq(bindparam("crit"))).values(Map.of("name", "hi")))
                .hasToString("UPDATE mytable SET name=:name WHERE mytable.name = :crit");
    }

    @Test
    void takes_its_columns_from_the_parameters() {
        var update = mytable.update().where(myid.eq(bindparam("b_id", integer())));
        BoundStatement bound = bind(update, Map.of("b_id", 7, "name", "x"));
        assertThat(bound.sql()).isEqualTo("UPDATE mytable SET name=? WHERE mytable.myid = ?");
        assertThat(bound.parameters()).containsExactly("x", 7);
        assertThatThrownBy(() -> bind(mytable.update(), Map.of()))
                .isInstanceOf(CompileException.class)
                .hasMessageStartingWith("UPDATE of 'mytable' sets no column");
        assertThatThrownBy(() -> bind(mytable.update(), Map.of("name", 1, "j", 2)))
                .hasMessageStartingWith("Unconsumed column names: j");
    }

    @Test
    void refuses_a_parameter_named_as_a_column_it_sets() {
        assertThatThrownBy(() -> bind(mytable.update().where(name.eq(bindparam("name"))), Map.of("name", "x")))
                .isInstanceOf(CompileException.class)
                .hasMessage("bindparam() name 'name' is that of a column this UPDATE sets; name it otherwise,"
                        + " for example 'b_name'");
    }

    @Test
    void expressions_and_order() {
        assertThat(mytable.update().set(description, name).set(name, name.concat("x")))
                .hasToString("UPDATE mytable SET name=(mytable.name || :name_1), description=mytable.name");
        assertThat(mytable.update().ordered().set(description, "d").set(name, "n"))
                .hasToString("UPDATE mytable SET description=:description, name=:name");
    }

    @Test
    void other_tables_and_correlated_subqueries() {
        assertThat(mytable.update().set(name, othername).where(myid.eq(otherid)))
                .hasToString("UPDATE mytable SET name=myothertable.othername FROM myothertable"
                        + " WHERE mytable.myid = myothertable.otherid");
        assertThat(mytable.update()
                        .set(name, select(othername).where(otherid.eq(myid)).scalarSubquery()))
                .hasToString("UPDATE mytable SET name=(SELECT myothertable.othername \nFROM myothertable"
                        + " \nWHERE myothertable.otherid = mytable.myid)");
    }

    @Test
    void defaults_on_update() {
        Table t = Table.define(
                "t",
                meta,
                column("x", integer()),
                column("a", integer()).onUpdate(7),
                column("b", string()).onUpdate(lower(literal("B"))));
        BoundStatement bound = bind(t.update(), Map.of("x", 1));
        assertThat(bound.sql()).isEqualTo("UPDATE t SET x=?, a=?, b=lower(?)");
        assertThat(bound.parameters()).containsExactly(1, 7, "B");
        assertThat(bind(t.update(), Map.of("a", 1)).parameters()).containsExactly(1, "B");
    }

    @Test
    void returning_and_cte() {
        var update = mytable.update().set(name, "x").returning(myid);
        assertThat(update).hasToString("UPDATE mytable SET name=:name RETURNING mytable.myid");
        var changed = update.cte("changed");
        assertThat(select(changed))
                .hasToString("WITH changed AS \n(UPDATE mytable SET name=:param_1 RETURNING mytable.myid)\n"
                        + " SELECT changed.myid \nFROM changed");
    }

    @Test
    void delete() {
        assertThat(mytable.delete().where(myid.eq(7)).where(name.eq("x")))
                .hasToString("DELETE FROM mytable WHERE mytable.myid = :myid_1 AND mytable.name = :name_1");
        assertThat(mytable.delete().where(myid.eq(otherid)).returning(name))
                .hasToString("DELETE FROM mytable , myothertable WHERE mytable.myid = myothertable.otherid"
                        + " RETURNING mytable.name");
        assertThat(other.delete()).hasToString("DELETE FROM myothertable");
    }
}

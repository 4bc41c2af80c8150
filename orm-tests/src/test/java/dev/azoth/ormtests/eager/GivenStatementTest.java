package dev.azoth.ormtests.eager;

import static dev.azoth.orm.Orm.containsEager;
import static dev.azoth.orm.Orm.fromStatement;
import static dev.azoth.orm.Orm.immediateload;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static dev.azoth.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Objects of the rows of a statement that is sent as it is given. */
class GivenStatementTest extends FixtureSuite {
    private static final List<Function<Related, LoaderOption>> STRATEGIES = List.of(
            related -> selectinload(related),
            related -> joinedload(related),
            related -> subqueryload(related),
            related -> immediateload(related));

    @Test
    void textIsSentAsItIs() {
        use(session -> {
            List<User> users = session.scalars(
                            select(User.class)
                                    .options(fromStatement(text("SELECT * FROM users WHERE id > :least ORDER BY name")
                                            .columns(User_.id, User_.name))),
                            Map.of("least", 7))
                    .all();
            assertSql("SELECT * FROM users WHERE id > ? ORDER BY name");
            assertThat(users).extracting(User::getName).containsExactly("chuck", "ed", "fred");
        });
    }

    @Test
    void aUnionIsSentAsItIsInItsOrder() {
        use(session -> {
            var union = select(User.class)
                    .where(User_.id.eq(7))
                    .unionAll(select(User.class).where(User_.id.eq(9)))
                    .orderBy(Sql.literalColumn("name"));
            List<User> users = session.scalars(select(User.class).options(fromStatement(union)))
                    .all();
            assertSql("SELECT users.id, users.name FROM users WHERE users.id = ?"
                    + " UNION ALL SELECT users.id, users.name FROM users WHERE users.id = ? ORDER BY name");
            assertThat(users).extracting(User::getName).containsExactly("fred", "jack");
        });
    }

    @Test
    void columnsItDoesNotHaveAreLoadedWhenTheyAreTouched() {
        use(session -> {
            User user = session.scalars(select(User.class)
                            .options(fromStatement(
                                    text("SELECT id FROM users WHERE id = 8").columns(User_.id))))
                    .one();
            sent();
            assertThat(user.getName()).isEqualTo("ed");
            assertSql("SELECT users.id, users.name FROM users WHERE users.id = ?");
        });
    }

    @Test
    void columnsAreFoundByTheirNames() {
        use(session -> {
            var columns = text("SELECT name, id FROM users WHERE id = 8")
                    .columns(Sql.columnClause("name", User_.name.type()), Sql.columnClause("id", User_.id.type()));
            assertThat(session.scalars(select(User.class).options(fromStatement(columns)))
                            .one()
                            .getName())
                    .isEqualTo("ed");
        });
    }

    @Test
    void aStatementWithoutTheKeyIsRefused() {
        use(session -> assertThatThrownBy(() -> session.scalars(select(User.class)
                        .options(fromStatement(text("SELECT name FROM users").columns(User_.name)))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("users.id")
                .hasMessageContaining("[name]"));
    }

    @Test
    void whatIsWantedEagerlyComesByStatementsOfItsOwn() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                List<User> users = session.scalars(select(User.class)
                                .options(
                                        fromStatement(text("SELECT id, name FROM users ORDER BY id DESC")
                                                .columns(User_.id, User_.name)),
                                        strategy.apply(User_.addresses)))
                        .all();
                sent();
                assertThat(withAddresses(users)).containsExactly("10[]", "9[5]", "8[2, 3, 4]", "7[1]");
                assertThat(sent()).isEmpty();
            });
        }
    }

    @Test
    void membersMayBeAmongItsColumns() {
        use(session -> {
            List<User> users = session.scalars(select(User.class)
                            .options(
                                    fromStatement(
                                            text("SELECT users.id, users.name, addresses.id, addresses.email_address,"
                                                            + " addresses.user_id FROM users JOIN addresses"
                                                            + " ON users.id = addresses.user_id ORDER BY users.id, addresses.id")
                                                    .columns(
                                                            User_.id,
                                                            User_.name,
                                                            Address_.id,
                                                            Address_.email,
                                                            Sql.columnClause("user_id", User_.id.type()))),
                                    containsEager(User_.addresses)))
                    .unique()
                    .all();
            sent();
            assertThat(withAddresses(users)).containsExactly("7[1]", "8[2, 3, 4]", "9[5]");
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void immediateLoadsEndWhereObjectsReferToEachOther() {
        engine.begin(connection -> {
            connection.execDriverSql("UPDATE nodes SET parent_id = 2 WHERE id = 1");
            return null;
        });
        use(session -> {
            Node node = session.scalars(select(Node.class)
                            .where(Node_.id.eq(1))
                            .options(immediateload(Node_.parent).recursionDepth(LoaderOption.UNLIMITED)))
                    .one();
            sent();
            assertThat(node.getParent().getParent()).isSameAs(node);
            assertThat(sent()).isEmpty();
        });
        use(session -> {
            Node node = session.scalars(select(Node.class)
                            .where(Node_.id.eq(1))
                            .options(immediateload(Node_.children).recursionDepth(LoaderOption.UNLIMITED)))
                    .one();
            sent();
            assertThat(node.getChildren().getFirst().getChildren()).containsExactly(node);
            assertThat(sent()).isEmpty();
        });
    }
}

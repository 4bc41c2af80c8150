package dev.azoth.ormtests.eager;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.sql.Sql;
import org.junit.jupiter.api.Test;

/** {@code filterBy} takes names of attributes of what was joined last. SQLAlchemy: {@code filter_by()}. */
class JoinedNamesTest extends FixtureSuite {
    @Test
    void ofAClassThatIsJoined() {
        use(session -> {
            assertThat(session.scalars(select(User.class).join(User_.addresses).filterBy("email", "ed@wood.com")))
                    .extracting(User::getId)
                    .containsExactly(8);
            assertSql("SELECT users.id, users.name FROM users JOIN addresses ON users.id = addresses.user_id"
                    + " WHERE addresses.email_address = ?");
        });
    }

    @Test
    void ofAnAliasThatIsJoined() {
        use(session -> {
            EntityAlias<Address> mail = aliased(Address.class, "mail");
            assertThat(session.scalars(select(User.class)
                            .join(User_.orders)
                            .join(User_.addresses.to(mail))
                            .filterBy("email", "fred@fred.com")
                            .distinct()))
                    .extracting(User::getId)
                    .containsExactly(9);
            assertThat(sent().getFirst()).endsWith(" WHERE mail.email_address = ?");
        });
    }

    @Test
    void ofATableTheyAreThoseOfColumns() {
        use(session -> assertThat(session.scalars(
                        Sql.select(User_.id).join(Address_.MAPPER.table()).filterBy("email_address", "ed@wood.com")))
                .containsExactly(8));
    }
}
